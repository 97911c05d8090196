package io.github.phidias.indicators.swings;

/** Which way the market turned. */
public enum PivotType {
  /** From rising to falling. */
  HIGH,
  /** From falling to rising. */
  LOW
}

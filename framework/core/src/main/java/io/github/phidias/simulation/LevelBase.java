package io.github.phidias.simulation;

/** The price that the simulator's own stop and target are fractions of. */
public enum LevelBase {
  /** The fill price of the entry, slippage included. */
  FILL,
  /** The price that the entry was meant for, before slippage. */
  REFERENCE
}

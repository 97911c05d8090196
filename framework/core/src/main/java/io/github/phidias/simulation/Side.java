package io.github.phidias.simulation;

/** Direction of a position. */
public enum Side {
  /** Gains when the price rises. */
  LONG,
  /** Gains when the price falls. */
  SHORT
}

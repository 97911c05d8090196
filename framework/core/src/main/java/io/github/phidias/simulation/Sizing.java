package io.github.phidias.simulation;

/** How large an entry is. */
public enum Sizing {
  /** A fraction of equity: the smaller of max_position_size and the signal's position size times its confidence. */
  FRACTION,
  /** What loses risk_per_trade of equity at the stop, and no more than FRACTION. */
  RISK,
  /** fixed_quantity base units, whatever the signal's size and confidence. */
  FIXED,
  /** The fraction of FRACTION, but of the free margin times leverage instead of equity. */
  BUYING_POWER
}

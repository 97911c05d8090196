package io.github.phidias.simulation;

/** Why a signal led to no order, apart from the gates. */
public enum Reason {
  /** A position in the same direction is open already. */
  IN_POSITION,
  /** SELL while flat, or to reverse, and allow_short is off. */
  SHORT_NOT_ALLOWED,
  /** The size is zero: zero confidence or position size, or under one lot. */
  ZERO_QUANTITY,
  /** A fixed quantity costs more than the equity. */
  INSUFFICIENT_EQUITY,
  /** Equity is zero or less. */
  NO_EQUITY,
  /** A signal on the last bar has no bar to act on. */
  LAST_BAR
}

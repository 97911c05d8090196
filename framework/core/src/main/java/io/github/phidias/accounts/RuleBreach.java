package io.github.phidias.accounts;

/** The rule of an instrument that an order's size breaks, in the order in which they are asked. */
public enum RuleBreach {
  /** Zero, negative or no number. */
  ZERO_QUANTITY,
  /** A part of a unit where only whole units are traded. */
  NOT_WHOLE,
  /** No multiple of the lot step. */
  OFF_LOT_STEP,
  /** Under the smallest size. */
  BELOW_MIN_QUANTITY,
  /** Over the largest size. */
  ABOVE_MAX_QUANTITY,
  /** Worth less than the least that is accepted. */
  BELOW_MIN_NOTIONAL
}

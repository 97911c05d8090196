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
  LAST_BAR,
  /** The cash or the margin that is free does not cover the entry. */
  INSUFFICIENT_CASH,
  /** Under the least quantity of the instrument. */
  BELOW_MIN_QUANTITY,
  /** Over the greatest quantity of the instrument. */
  ABOVE_MAX_QUANTITY,
  /** Worth less than the least notional of the instrument. */
  BELOW_MIN_NOTIONAL,
  /** A limit order was not met while it worked. */
  LIMIT_NOT_REACHED,
  /** The bar's volume share was less than the order: a part, or all, was carried over. */
  VOLUME_SHARE,
  /** A post-only order would have taken liquidity. */
  POST_ONLY_WOULD_TAKE,
  /** An order to be filled at once could not be. */
  NOT_FILLED_AT_ONCE,
  /** An order's time in force ended. */
  EXPIRED,
  /** A reduce-only order found nothing to reduce. */
  NOTHING_TO_REDUCE,
  /** The weight is inside the no-trade band. */
  WITHIN_BAND,
  /** Too few bars have passed since a stop. */
  COOLDOWN,
  /** Equity has fallen too far from its peak. */
  MAX_DRAWDOWN,
  /** As many positions are open as may be. */
  MAX_OPEN_POSITIONS,
  /** All positions together would be worth more than they may. */
  TOTAL_EXPOSURE,
  /** The account was stopped by a bankruptcy. */
  ACCOUNT_STOPPED
}

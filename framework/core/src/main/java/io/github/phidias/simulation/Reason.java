package io.github.phidias.simulation;

/** Why a signal led to no order, apart from the gates. */
public enum Reason {
  /** A position in the same direction is open already. */
  IN_POSITION("a position in the same direction is open already"),
  /** SELL while flat, or to reverse, and allow_short is off. */
  SHORT_NOT_ALLOWED("SELL while flat, or to reverse, and allow_short is off"),
  /** The size is zero: zero confidence or position size, or under one lot. */
  ZERO_QUANTITY("the size is zero: zero confidence or position size, or under one lot"),
  /** A fixed quantity costs more than the equity. */
  INSUFFICIENT_EQUITY("a fixed quantity costs more than the equity"),
  /** Equity is zero or less. */
  NO_EQUITY("equity is zero or less"),
  /** A signal on the last bar has no bar to act on. */
  LAST_BAR("a signal on the last bar has no bar to act on"),
  /** The cash or the margin that is free does not cover the entry. */
  INSUFFICIENT_CASH("the cash or the margin that is free does not cover the entry"),
  /** Under the least quantity of the instrument. */
  BELOW_MIN_QUANTITY("under the least quantity of the instrument"),
  /** Over the greatest quantity of the instrument. */
  ABOVE_MAX_QUANTITY("over the greatest quantity of the instrument"),
  /** Worth less than the least notional of the instrument. */
  BELOW_MIN_NOTIONAL("worth less than the least notional of the instrument"),
  /** A limit order was not met while it worked. */
  LIMIT_NOT_REACHED("a limit order was not met while it worked"),
  /** The bar's volume share was less than the order: a part, or all, was carried over. */
  VOLUME_SHARE("the bar's volume share was less than the order: a part, or all, was carried over"),
  /** A post-only order would have taken liquidity. */
  POST_ONLY_WOULD_TAKE("a post-only order would have taken liquidity"),
  /** An order to be filled at once could not be. */
  NOT_FILLED_AT_ONCE("an order to be filled at once could not be"),
  /** An order's time in force ended. */
  EXPIRED("an order's time in force ended"),
  /** A reduce-only order found nothing to reduce. */
  NOTHING_TO_REDUCE("a reduce-only order found nothing to reduce"),
  /** The weight is inside the no-trade band. */
  WITHIN_BAND("the weight is inside the no-trade band"),
  /** Too few bars have passed since a stop. */
  COOLDOWN("too few bars have passed since a stop"),
  /** Equity has fallen too far from its peak. */
  MAX_DRAWDOWN("equity has fallen too far from its peak"),
  /** As many positions are open as may be. */
  MAX_OPEN_POSITIONS("as many positions are open as may be"),
  /** All positions together would be worth more than they may. */
  TOTAL_EXPOSURE("all positions together would be worth more than they may"),
  /** The account was stopped by a bankruptcy. */
  ACCOUNT_STOPPED("the account was stopped by a bankruptcy");

  private final String meaning;

  Reason(String meaning) {
    this.meaning = meaning;
  }

  /** What it means, as part of a sentence. */
  public String meaning() {
    return meaning;
  }
}

package io.github.phidias.matching;

/** What the owner of a matcher does when an order is reached. */
public interface FillHandler {
  /**
   * An order is reached at a price. The owner fills what it can, which may add and remove other orders, and says what became of the
   * order.
   *
   * @param price  where; the owner adds slippage when {@code market} is true
   * @param market whether it fills as a market order
   */
  Outcome reached(WorkingOrder order, double price, boolean market);

  /** An order leaves without having filled whole. */
  void dropped(WorkingOrder order, Drop why);

  /** The stop price of an order was reached; a stop-limit order is a limit order from now on. */
  default void triggered(WorkingOrder order) {}

  /** Why an order left. */
  enum Drop {
    /** Post-only, and it would have taken liquidity. */
    POST_ONLY_WOULD_TAKE,
    /** To be filled at once, and it could not be. */
    NOT_FILLED_AT_ONCE
  }

  /** 1 when a position is long, -1 when short, 0 when flat. */
  int direction();

  /** What became of an order that was reached. */
  enum Outcome {
    /** It is done and leaves. */
    DONE,
    /** It works on, not again in this bar. */
    RESTS
  }
}

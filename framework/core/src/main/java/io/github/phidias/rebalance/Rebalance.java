package io.github.phidias.rebalance;

/**
 * What a rebalancer decided.
 *
 * @param reason      why; only REBALANCE is an order to send
 * @param quantity    signed base units, positive to buy; zero for NO_EQUITY and WITHIN_BAND, and for the two minimums the
 *     order that was too small
 * @param percentDiff d: how far the weight lies over the target, percent of equity; NaN without equity
 * @param excess      E: base value over the target, quote currency; positive to sell
 * @param equity      T: quote currency
 */
public record Rebalance(Reason reason, double quantity, double percentDiff, double excess, double equity) {
  /** The first of these that applies. */
  public enum Reason {
    /** Equity is zero or less, or not a number. */
    NO_EQUITY,
    /** The weight is the target, or off by less than the band. */
    WITHIN_BAND,
    /** The quantity is under the venue's least one, or under a lot. */
    BELOW_MIN_QTY,
    /** The worth is under the venue's least one. */
    BELOW_MIN_NOTIONAL,
    /** An order is due. */
    REBALANCE
  }

  /** Whether an order is due. */
  public boolean due() {
    return reason == Reason.REBALANCE;
  }
}

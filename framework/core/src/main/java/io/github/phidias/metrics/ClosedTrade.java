package io.github.phidias.metrics;

import io.github.phidias.simulation.Side;
import io.github.phidias.simulation.Trade;

/**
 * A closed round trip as statistics see it, wherever it was made: by our simulator, another tool or a venue.
 *
 * @param entryTime      open time of the bar of the entry, or the instant of the fill; UTC epoch milliseconds
 * @param exitTime       the same of the exit; before the entry only where an engine books fills on the bar before, as
 *     backtesting.py does when it finalises a trade that the last bar opened
 * @param entryPrice     fill price, quote per base, finite
 * @param exitPrice      fill price, quote per base, finite
 * @param size           base units, positive for long, negative for short, not zero
 * @param commission     of entry and exit together, quote currency; negative for a rebate
 * @param pnl            after commissions, quote currency
 * @param returnFraction profit over the money put in, by the definition of whoever made the trade
 */
public record ClosedTrade(
    long entryTime, long exitTime, double entryPrice, double exitPrice, double size, double commission, double pnl,
    double returnFraction) {
  public ClosedTrade {
    require(Double.isFinite(entryPrice), "entryPrice", entryPrice, "must be finite");
    require(Double.isFinite(exitPrice), "exitPrice", exitPrice, "must be finite");
    require(Double.isFinite(size) && size != 0, "size", size, "must be finite and not zero: long above, short under it");
    require(Double.isFinite(commission), "commission", commission, "must be finite");
    require(Double.isFinite(pnl), "pnl", pnl, "must be finite");
    require(Double.isFinite(returnFraction), "returnFraction", returnFraction, "must be finite");
  }

  private static void require(boolean holds, String field, Object seen, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("trade.%s was %s but %s".formatted(field, seen, rule));
    }
  }

  /** A trade of the simulator. */
  public static ClosedTrade of(Trade trade) {
    return new ClosedTrade(
        trade.entryTime(), trade.exitTime(), trade.entryPrice(), trade.exitPrice(),
        trade.side() == Side.LONG ? trade.quantity() : -trade.quantity(),
        trade.entryCommission() + trade.exitCommission(), trade.pnl(), trade.returnPct());
  }

  /** Whether it gains when the price rises. */
  public boolean isLong() {
    return size > 0;
  }
}

package io.github.phidias.metrics;

import io.github.phidias.bars.Bars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.List;

/**
 * How far the price went against and for a trade while it was open (Sweeney, "Maximum Adverse Excursion", 1996), as
 * fractions of the entry price, before costs. Multiply by entry price and absolute size for money.
 *
 * <p>The entry price, the exit price and the highs and lows of the bars from the entry up to, not including, the bar of
 * the exit are looked at. What the bar of the exit did beyond the exit price is left out, for bars do not tell what came
 * before the fill; so the figures are never too large, and finer bars make them sharper.
 *
 * @param adverse   worst of those prices: zero, or negative where it was against the trade
 * @param favorable best of those prices: zero or more
 */
public record Excursion(double adverse, double favorable) {
  /** How much of the bar of the entry a trade lived through. */
  public enum EntryBar {
    /** All of it: the fill was at its open. */
    WHOLE,
    /** None of it: the fill was at its close. */
    NONE
  }

  /**
   * The excursion of a trade.
   *
   * @param bars bars of the traded instrument, of the trade's timeframe or finer
   * @throws InputException when the trade begins before the first bar or has a price of zero or less
   */
  public static Excursion of(ClosedTrade trade, Bars bars, EntryBar entryBar) {
    int entry = BarSteps.barOf(bars, trade.entryTime());
    if (entry < 0) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "trade.entryTime",
          "entry time was %d but the first of %s is later; give bars that cover the trade".formatted(trade.entryTime(), bars));
    }
    if (!(trade.entryPrice() > 0)) {
      throw new InputException(ErrorCode.NON_POSITIVE_PRICE, "trade.entryPrice",
          "entry price was %s but must be above zero for a fraction of it".formatted(trade.entryPrice()));
    }
    double low = Math.min(trade.entryPrice(), trade.exitPrice());
    double high = Math.max(trade.entryPrice(), trade.exitPrice());
    int exit = BarSteps.barOf(bars, trade.exitTime());
    for (int i = entryBar == EntryBar.WHOLE ? entry : entry + 1; i < exit; i++) {
      low = Math.min(low, bars.low().get(i));
      high = Math.max(high, bars.high().get(i));
    }
    double fall = low / trade.entryPrice() - 1;
    double rise = high / trade.entryPrice() - 1;
    return trade.isLong() ? new Excursion(fall, rise) : new Excursion(0 - rise, 0 - fall);
  }

  /** One for each trade, in their order. */
  public static List<Excursion> of(List<ClosedTrade> trades, Bars bars, EntryBar entryBar) {
    return trades.stream().map(trade -> of(trade, bars, entryBar)).toList();
  }
}

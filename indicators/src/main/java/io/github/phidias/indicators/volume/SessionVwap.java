package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.SessionNumbers;
import io.github.phidias.indicators.kernels.SessionPeriod;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Volume-weighted average price of the session so far (Berkowitz, Logue and Noser, "The Total Cost of Transactions on the
 * NYSE", 1988): {@code sum(price * volume) / sum(volume)} from the session's first bar on, and bands a number of deviations
 * away, the deviation being the root of the mean squared distance weighted by volume. In units of price; NaN until the
 * session's first trade. A price that is NaN is left out, and there is no value at its bar. There is no warm-up, but the data
 * may begin inside a session: its first one may lack trades.
 *
 * @param period     when it starts afresh
 * @param zone       IANA name of the zone whose clock tells the trading day
 * @param dayStart   local time {@code HH:MM} at which a trading day begins
 * @param deviations distance of the bands, in deviations
 * @param source     price of a bar, usually the typical one
 */
@IndicatorName(
    value = "vwap",
    formula = "sum(price * volume) / sum(volume) since the session's first bar; upper, lower = vwap +/- deviations * "
        + "sqrt(sum(volume * (price - vwap)^2) / sum(volume)) (Berkowitz, Logue, Noser 1988).",
    outputs = {"vwap", "upper", "lower"}, tradingView = "ta.vwap", undefined = "NaN until the session's first trade",
    overlay = true)
public record SessionVwap(
    @Param(value = "day", description = "When it starts afresh") SessionPeriod period,
    @Param(value = "UTC", description = "IANA name of the zone whose clock tells the trading day") String zone,
    @Param(value = "00:00", description = "Local time HH:MM at which a trading day begins") String dayStart,
    @Param(value = "1", min = 0, unit = "deviations", description = "Distance of the bands") double deviations,
    @Param(value = "hlc3", description = "Price of a bar") PriceSource source) implements IndicatorFormula {
  /**
   * The parameters, read.
   *
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER when there is no such zone, or no such time of day
   */
  public SessionVwap {
    SessionNumbers.of(period, zone, dayStart);
  }

  /** Of typical prices, by days in UTC, with bands one deviation away. */
  public SessionVwap() {
    this(SessionPeriod.DAY);
  }

  /** Of typical prices, in UTC, with bands one deviation away. */
  public SessionVwap(SessionPeriod period) {
    this(period, "UTC", "00:00", 1, PriceSource.HLC3);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Bars bars = columns.bars();
    SessionNumbers sessions = SessionNumbers.of(period, zone, dayStart);
    long[] starts = new long[bars.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = sessions.of(bars, i);
    }
    return since(bars, columns.price(source), starts, deviations);
  }

  /** Means and bands since the last change of a bar's number. */
  static List<Column> since(Bars bars, Column price, long[] numbers, double deviations) {
    int size = bars.size();
    double[] middle = new double[size];
    double[] upper = new double[size];
    double[] lower = new double[size];
    WeightedPrice sofar = new WeightedPrice();
    WeightedPrice none = new WeightedPrice();
    for (int i = 0; i < size; i++) {
      if (i > 0 && numbers[i] != numbers[i - 1]) {
        sofar.clear();
      }
      double now = price.get(i);
      if (Double.isNaN(now)) {
        none.write(i, 0, deviations, middle, upper, lower);
      } else {
        sofar.add(now, bars.volume().get(i));
        sofar.write(i, 0, deviations, middle, upper, lower);
      }
    }
    return List.of(Column.wrap(middle), Column.wrap(upper), Column.wrap(lower));
  }

  @Override
  public int warmUp() {
    return 0;
  }
}

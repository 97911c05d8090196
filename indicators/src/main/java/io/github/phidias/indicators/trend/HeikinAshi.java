package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import java.util.List;

/**
 * Heikin-Ashi bars (Munehisa Homma by tradition; Dan Valcu, "Using the Heikin-Ashi Technique", 2004), in price units: close is
 * {@code (open + high + low + close) / 4}, open the middle of open and close of the Heikin-Ashi bar before, high and low the
 * extremes of these two and of the bar's own. The first open is the middle of the first bar's open and close, whose weight
 * halves with each bar: read the first ten as unstable. These are no prices at which anybody traded; never fill an order at one.
 */
@IndicatorName(
    value = "heikin_ashi",
    formula = "close = (o+h+l+c)/4; open = (open + close of the one before)/2, (o+c)/2 at first; high, low = extremes of these and "
        + "h, l (Valcu 2004).",
    outputs = {"open", "high", "low", "close"}, tradingView = "Heikin Ashi", overlay = true)
public record HeikinAshi() implements IndicatorFormula {
  private static final int UNSTABLE = 10;

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Bars bars = columns.bars();
    int size = bars.size();
    double[] open = new double[size];
    double[] high = new double[size];
    double[] low = new double[size];
    double[] close = new double[size];
    double next = size == 0 ? 0 : (bars.open().get(0) + bars.close().get(0)) / 2;
    for (int i = 0; i < size; i++) {
      double h = bars.high().get(i);
      double l = bars.low().get(i);
      double last = (bars.open().get(i) + h + l + bars.close().get(i)) / 4;
      open[i] = next;
      high[i] = Math.max(h, Math.max(next, last));
      low[i] = Math.min(l, Math.min(next, last));
      close[i] = last;
      next = (next + last) / 2;
    }
    return List.of(Column.wrap(open), Column.wrap(high), Column.wrap(low), Column.wrap(close));
  }

  @Override
  public int warmUp() {
    return 0;
  }

  @Override
  public int unstableBars() {
    return UNSTABLE;
  }
}

package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.kernels.RunningTotal;
import java.util.List;

/**
 * Accumulation/distribution line (Marc Chaikin; Steven Achelis, "Technical Analysis from A to Z", 1995): the total, from the
 * first bar on, of volume times the place of the close in the range, {@code ((close - low) - (high - close)) / (high - low)},
 * from -1 to 1 and 0 for a bar without a range. In units of volume, from the first bar on; it starts with the first bar's own.
 */
@IndicatorName(
    value = "accumulation_distribution",
    formula = "Total of volume * ((close - low) - (high - close)) / (high - low); a bar without a range adds 0 (Chaikin).",
    talib = "AD", tradingView = "ta.accdist")
public record AccumulationDistribution() implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Bars bars = columns.bars();
    double[] out = new double[bars.size()];
    RunningTotal total = new RunningTotal(0);
    for (int i = 0; i < out.length; i++) {
      out[i] = total.add(flow(bars, i));
    }
    return List.of(Column.wrap(out));
  }

  /** Volume times the place of the close in the range, 0 without a range. */
  static double flow(Bars bars, int i) {
    double high = bars.high().get(i);
    double low = bars.low().get(i);
    double close = bars.close().get(i);
    return high > low ? (close - low - (high - close)) / (high - low) * bars.volume().get(i) : 0;
  }

  @Override
  public int warmUp() {
    return 0;
  }
}

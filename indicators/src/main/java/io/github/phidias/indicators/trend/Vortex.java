package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingSum;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Vortex indicator (Etienne Botes and Douglas Siepman, "The Vortex Indicator", Technical Analysis of Stocks &amp; Commodities,
 * January 2010): plus is the sum of {@code |high - low before|}, minus that of {@code |low - high before|}, both over {@code
 * length} bars and divided by the sum of their true ranges. Plain numbers around 1. No value for the first {@code length} bars;
 * 1 where the window has no true range, as both movements are then none.
 */
@IndicatorName(
    value = "vortex",
    formula = "Sums over length bars of |high - low before| and |low - high before|, divided by that of the true range "
        + "(Botes and Siepman 2010).",
    outputs = {"plus", "minus"}, tradingView = "Vortex Indicator", undefined = "1 without true range")
public record Vortex(
    @Param(value = "14", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars summed") int length)
    implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    Bars bars = columns.bars();
    int size = bars.size();
    double[] up = new double[size];
    double[] down = new double[size];
    for (int i = 1; i < size; i++) {
      up[i] = Math.abs(bars.high().get(i) - bars.low().get(i - 1));
      down[i] = Math.abs(bars.low().get(i) - bars.high().get(i - 1));
    }
    Column trueRange = columns.trueRange();
    double[] range = new double[size];
    double[] plus = new double[size];
    double[] minus = new double[size];
    int from = Math.min(1, size);
    RollingSum.fill(trueRange, from, size, length, range);
    RollingSum.fill(Column.wrap(up), from, size, length, plus);
    RollingSum.fill(Column.wrap(down), from, size, length, minus);
    // "No range in the window" is counted, not read off a running sum that might hold a rest of rounding.
    int moved = -1;
    for (int i = 0; i < size; i++) {
      moved = i > 0 && trueRange.get(i) > 0 ? i : moved;
      boolean still = moved <= i - length;
      plus[i] = i < length ? Double.NaN : still ? 1 : plus[i] / range[i];
      minus[i] = i < length ? Double.NaN : still ? 1 : minus[i] / range[i];
    }
    return List.of(Column.wrap(plus), Column.wrap(minus));
  }

  @Override
  public int warmUp() {
    return length;
  }
}

package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingAmount;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Ultimate oscillator, 0 to 100: {@code 100 (4 a1 + 2 a2 + a3) / 7}, each a being the sum of {@code close - min(low, close
 * before)} over the sum of the true range, over three lengths of which the first weighs most (Larry Williams, "The Ultimate
 * Oscillator", Stocks & Commodities, 1985). A window without a range counts 0, as in TA-Lib. The first bar has no close before
 * it, so there is no value for as many bars as the longest length.
 */
@IndicatorName(
    value = "ultimate_oscillator",
    formula = "100 (4 a1 + 2 a2 + a3) / 7, a = sum(close - min(low, close before)) / sum(true range) over each length (Williams 1985).",
    talib = "ULTOSC", tradingView = "Ultimate Oscillator", costNote = "Six running sums.",
    undefined = "0 for a length without a range")
public record UltimateOscillator(
    @Param(value = "7", min = 1, max = Longest.BARS, unit = "bars", description = "Length of weight 4") int first,
    @Param(value = "14", min = 1, max = Longest.BARS, unit = "bars", description = "Length of weight 2") int second,
    @Param(value = "28", min = 1, max = Longest.BARS, unit = "bars", description = "Length of weight 1") int third)
    implements IndicatorFormula {
  public UltimateOscillator {
    RecordDescriptor.of(UltimateOscillator.class).require(first, second, third);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Bars bars = columns.bars();
    double[] out = new double[bars.size()];
    if (!NumberRuns.warmUp(out, 0, out.length, warmUp())) {
      return List.of(Column.wrap(out));
    }
    double[] pressure = new double[out.length - 1];
    double[] range = new double[out.length - 1];
    for (int i = 1; i < out.length; i++) {
      double before = bars.close().get(i - 1);
      double bottom = Math.min(bars.low().get(i), before);
      pressure[i - 1] = bars.close().get(i) - bottom;
      range[i - 1] = Math.max(bars.high().get(i), before) - bottom;
    }
    add(out, pressure, range, first, 4);
    add(out, pressure, range, second, 2);
    add(out, pressure, range, third, 1);
    for (int i = warmUp(); i < out.length; i++) {
      out[i] = 100 * (out[i] / 7);
    }
    return List.of(Column.wrap(out));
  }

  private void add(double[] out, double[] pressure, double[] range, int length, double weight) {
    double[] bought = RollingAmount.of(pressure, length);
    double[] moved = RollingAmount.of(range, length);
    for (int i = warmUp(); i < out.length; i++) {
      out[i] += moved[i - 1] > 0 ? weight * (bought[i - 1] / moved[i - 1]) : 0;
    }
  }

  @Override
  public int warmUp() {
    return Math.max(first, Math.max(second, third));
  }
}

package io.github.phidias.indicators.statistics;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Half-life of a deviation from the mean, in bars, of a process that is drawn back to it (Ornstein and Uhlenbeck; Ernest
 * Chan, "Algorithmic Trading", 2013, chapter 2): {@code -log(2) / s}, where s is the slope of the least-squares line of the
 * last {@code length} one-bar changes on the values before them. NaN when s is not under zero: nothing draws back. No value
 * for the first {@code length} bars.
 *
 * @param length changes looked at, bars, two or more
 * @param source input, usually the spread of a pair
 */
@IndicatorName(
    value = "half_life",
    formula = "-log(2) / slope of the least-squares line of the last length changes on the values before them (Chan 2013).",
    undefined = "NaN when nothing draws back to the mean")
public record HalfLife(
    @Param(value = "100", min = 2, max = StatisticIndicators.LONGEST, unit = "bars", description = "Changes looked at")
    int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  private static final double LOG_2 = StrictMath.log(2);

  /** Of closes. */
  public HalfLife(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("length", length, 2);
    Column x = columns.price(source);
    Column slope = Dependence.slope(LogReturn.changes(x, 1), Lagged.of(x, 1), length);
    double[] out = new double[x.length()];
    for (int i = 0; i < out.length; i++) {
      double s = slope.get(i);
      out[i] = s < 0 ? -LOG_2 / s : Double.NaN;
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return length;
  }
}

package io.github.phidias.indicators.statistics;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.WindowMoments;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Skewness of the last {@code length} values (Pearson's moment coefficient g1, of these values themselves): the mean of the
 * third powers of their distances from the mean over the third power of the standard deviation. Above 0 when the long tail
 * is on the upper side; NaN when all are equal. No value for the first {@code length - 1} bars. For returns, ask over {@link
 * LogReturn}.
 *
 * @param length values looked at, bars, two or more
 * @param source input
 */
@IndicatorName(
    value = "skewness",
    formula = "m3 / m2^1.5, mk the mean of the k-th powers of the distances of the last length values from their mean.",
    undefined = "NaN when all values of the window are equal")
public record Skewness(
    @Param(value = "100", min = 2, max = StatisticIndicators.LONGEST, unit = "bars", description = "Bars looked at") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of closes. */
  public Skewness(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("length", length, 2);
    double n = length;
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> WindowMoments.fill(in, from, to, length,
        (second, third, fourth) -> second > 0 ? third / n / (second / n * Math.sqrt(second / n)) : Double.NaN, out)));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

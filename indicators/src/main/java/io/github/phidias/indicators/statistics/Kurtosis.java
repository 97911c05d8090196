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
 * Excess kurtosis of the last {@code length} values (g2, of these values themselves): the mean of the fourth powers of their
 * distances from the mean over the squared variance, less the 3 of a normal distribution. -2 or more, above 0 with heavy
 * tails; NaN when all are equal. No value for the first {@code length - 1} bars. For returns, ask over {@link LogReturn}.
 *
 * @param length values looked at, bars, two or more
 * @param source input
 */
@IndicatorName(
    value = "kurtosis",
    formula = "m4 / m2^2 - 3, mk the mean of the k-th powers of the distances of the last length values from their mean.",
    undefined = "NaN when all values of the window are equal")
public record Kurtosis(
    @Param(value = "100", min = 2, max = StatisticIndicators.LONGEST, unit = "bars", description = "Bars looked at") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of closes. */
  public Kurtosis(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("length", length, 2);
    double n = length;
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> WindowMoments.fill(in, from, to, length,
        (second, third, fourth) -> second > 0 ? fourth / n / (second / n * (second / n)) - 3 : Double.NaN, out)));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

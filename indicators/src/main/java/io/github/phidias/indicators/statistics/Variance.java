package io.github.phidias.indicators.statistics;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.DeviationKind;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.WindowPairs;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Variance of the last {@code length} values, in squared units of the input: the square of the standard deviation. Exactly
 * zero when all values of the window are equal. No value for the first {@code length - 1} bars.
 *
 * @param length values looked at, bars; two or more for a sample
 * @param kind divisor
 * @param source input
 */
@IndicatorName(
    value = "variance",
    formula = "Sum of squared distances from the mean of the last length values / length, or / (length-1) for a sample.",
    talib = "VAR", tradingView = "ta.variance")
public record Variance(
    @Param(value = "20", min = 1, max = StatisticIndicators.LONGEST, unit = "bars",
        description = "Values looked at; 2 or more for a sample")
    int length,
    @Param(value = "population", description = "Divisor") DeviationKind kind,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of closes, of these values themselves. */
  public Variance(int length) {
    this(length, DeviationKind.POPULATION, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    double divisor = divisor(length, kind);
    Column x = columns.price(source);
    return List.of(WindowPairs.map(x, x, length, (xx, yy, xy, meanX, meanY) -> xx / divisor));
  }

  /** What the sum over a window is divided by. */
  static double divisor(int length, DeviationKind kind) {
    NumberRuns.requireLength("length", length, kind == DeviationKind.SAMPLE ? 2 : 1);
    return kind == DeviationKind.SAMPLE ? length - 1.0 : length;
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

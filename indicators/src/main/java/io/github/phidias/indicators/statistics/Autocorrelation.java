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
 * Rolling autocorrelation, -1 to 1: the correlation of the last {@code length} values with those {@code lag} bars before
 * each; NaN when one of the two groups does not vary. Prices are nearly always close to 1; for returns, ask over {@link
 * LogReturn}. No value for the first {@code length + lag - 1} bars.
 *
 * @param length pairs looked at, bars, two or more
 * @param lag bars between the two values of a pair
 * @param source input
 */
@IndicatorName(
    value = "autocorrelation",
    formula = "Correlation of the last length values with those lag bars before each.",
    undefined = "NaN when one of the two groups of values does not vary")
public record Autocorrelation(
    @Param(value = "50", min = 2, max = StatisticIndicators.LONGEST, unit = "bars", description = "Pairs looked at") int length,
    @Param(value = "1", min = 1, max = StatisticIndicators.LONGEST, unit = "bars",
        description = "Bars between the two values of a pair")
    int lag,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of closes, each with the one before. */
  public Autocorrelation(int length) {
    this(length, 1, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("lag", lag, 1);
    Column x = columns.price(source);
    return List.of(Dependence.correlation(x, Lagged.of(x, lag), length));
  }

  @Override
  public int warmUp() {
    return length + lag - 1;
  }
}

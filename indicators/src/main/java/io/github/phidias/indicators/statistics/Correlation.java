package io.github.phidias.indicators.statistics;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Rolling correlation (Karl Pearson, 1895) of two columns of the bars, -1 to 1; NaN when one of them does not vary in the
 * window. For two instruments see {@link Dependence#correlation}. No value for the first {@code length - 1} bars.
 *
 * @param length pairs looked at, bars, two or more
 * @param source first input
 * @param other second input
 */
@IndicatorName(
    value = "correlation",
    formula = "Sum of products of the distances from the means over the root "
        + "of the product of the sums of their squares (Pearson 1895).",
    talib = "CORREL", tradingView = "ta.correlation", undefined = "NaN when one input does not vary in the window")
public record Correlation(
    @Param(value = "20", min = 2, max = StatisticIndicators.LONGEST, unit = "bars", description = "Pairs looked at") int length,
    @Param(value = "close", description = "First input") PriceSource source,
    @Param(value = "volume", description = "Second input") PriceSource other) implements IndicatorFormula {
  /** Of closes and volumes. */
  public Correlation(int length) {
    this(length, PriceSource.CLOSE, PriceSource.VOLUME);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(Dependence.correlation(columns.price(source), columns.price(other), length));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

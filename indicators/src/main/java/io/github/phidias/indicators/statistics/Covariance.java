package io.github.phidias.indicators.statistics;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.DeviationKind;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Rolling covariance of two columns of the bars, in the product of both units. For two instruments see {@link
 * Dependence#covariance}. No value for the first {@code length - 1} bars.
 *
 * @param length pairs looked at, bars; two or more
 * @param kind divisor
 * @param source first input
 * @param other second input
 */
@IndicatorName(
    value = "covariance",
    formula = "Sum of products of the distances from the means of the last length pairs / length, or / (length-1) for a sample.")
public record Covariance(
    @Param(value = "20", min = 2, max = StatisticIndicators.LONGEST, unit = "bars", description = "Pairs looked at") int length,
    @Param(value = "population", description = "Divisor") DeviationKind kind,
    @Param(value = "close", description = "First input") PriceSource source,
    @Param(value = "volume", description = "Second input") PriceSource other) implements IndicatorFormula {
  /** Of closes and volumes, of these values themselves. */
  public Covariance(int length) {
    this(length, DeviationKind.POPULATION, PriceSource.CLOSE, PriceSource.VOLUME);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(Dependence.covariance(columns.price(source), columns.price(other), length, kind));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

package io.github.phidias.indicators.statistics;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Cost;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.WindowRanks;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Rolling median of the last {@code length} values, the mean of the middle two when their number is even. In units of the
 * input. Exact, at a cost that grows with the logarithm of the length: see {@link WindowRanks}. No value for the first
 * {@code length - 1} bars.
 *
 * @param length values looked at, bars
 * @param source input
 */
@IndicatorName(
    value = "median",
    formula = "Middle of the last length values in their order, or the mean of the middle two.",
    tradingView = "ta.median", cost = Cost.LOGARITHMIC, costNote = "sorted by blocks of its length", overlay = true)
public record RollingMedian(
    @Param(value = "20", min = 1, max = StatisticIndicators.LONGEST, unit = "bars", description = "Bars looked at") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of closes. */
  public RollingMedian(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return new RollingQuantile(length, 0.5, source).compute(columns);
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

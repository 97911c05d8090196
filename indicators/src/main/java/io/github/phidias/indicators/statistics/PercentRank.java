package io.github.phidias.indicators.statistics;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Cost;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.WindowRanks;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Percent rank, 0 to 100: the percentage of the {@code length} values before that are not above the newest. Exact, at a cost
 * that grows with the logarithm of the length: see {@link WindowRanks}. No value for the first {@code length} bars.
 *
 * @param length earlier values compared, bars
 * @param source input
 */
@IndicatorName(
    value = "percent_rank",
    formula = "100 * (number of the length values before that are <= the newest) / length.",
    tradingView = "ta.percentrank", cost = Cost.LOGARITHMIC, costNote = "sorted by blocks of its length")
public record PercentRank(
    @Param(value = "100", min = 1, max = StatisticIndicators.LONGEST, unit = "bars", description = "Earlier values compared")
    int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of closes. */
  public PercentRank(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    double n = length;
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) ->
        WindowRanks.fill(in, from, to, length + 1, (window, newest) -> 100 * ((window.notAbove(newest) - 1) / n), out)));
  }

  @Override
  public int warmUp() {
    return length;
  }
}

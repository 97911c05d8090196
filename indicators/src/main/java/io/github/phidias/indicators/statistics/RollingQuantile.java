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
 * Rolling quantile of the last {@code length} values, between two of them in proportion (type 7 of Hyndman and Fan, "Sample
 * Quantiles in Statistical Packages", 1996): at rank {@code share * (length - 1)}, counted from 0. In units of the input.
 * Exact, at a cost that grows with the logarithm of the length: see {@link WindowRanks}. No value for the first {@code
 * length - 1} bars.
 *
 * @param length values looked at, bars
 * @param share of the values below, 0 for the least, 0.5 for the median, 1 for the greatest
 * @param source input
 */
@IndicatorName(
    value = "quantile",
    formula = "Value at rank share * (length-1) of the last length in their order, between two in proportion "
        + "(Hyndman, Fan 1996, type 7).",
    tradingView = "ta.percentile_linear_interpolation", cost = Cost.LOGARITHMIC, costNote = "sorted by blocks of its length",
    overlay = true)
public record RollingQuantile(
    @Param(value = "20", min = 1, max = StatisticIndicators.LONGEST, unit = "bars", description = "Bars looked at") int length,
    @Param(value = "0.5", min = 0, max = 1, unit = "fraction", description = "Share of the values below") double share,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of closes. */
  public RollingQuantile(int length, double share) {
    this(length, share, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    double rank = share * (length - 1);
    int below = (int) rank;
    double part = rank - below;
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) ->
        WindowRanks.fill(in, from, to, length, (window, newest) -> between(window, below, part), out)));
  }

  private static double between(WindowRanks window, int below, double part) {
    double low = window.atRank(below);
    return part > 0 ? low + part * (window.atRank(below + 1) - low) : low;
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

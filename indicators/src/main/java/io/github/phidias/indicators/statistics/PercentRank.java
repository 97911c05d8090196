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
 * Percent rank, 0 to 100: the percentage of the {@code length} values before that are not above the newest. Exact. Up to
 * {@value #COUNTED} bars they are counted one by one, which is faster than any tree; beyond, the cost grows with the logarithm of
 * the length: see {@link WindowRanks}. No value for the first {@code length} bars.
 *
 * @param length earlier values compared, bars
 * @param source input
 */
@IndicatorName(
    value = "percent_rank",
    formula = "100 * (number of the length values before that are <= the newest) / length.",
    tradingView = "ta.percentrank", cost = Cost.LOGARITHMIC, costNote = "compared one by one up to 512, sorted by blocks of its length beyond")
public record PercentRank(
    @Param(value = "100", min = 1, max = StatisticIndicators.LONGEST, unit = "bars", description = "Earlier values compared")
    int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  private static final int COUNTED = 512;

  /** Of closes. */
  public PercentRank(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    double n = length;
    if (length <= COUNTED) {
      return List.of(NumberRuns.map(columns.price(source), this::count));
    }
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) ->
        WindowRanks.fill(in, from, to, length + 1, (window, newest) -> 100 * ((window.notAbove(newest) - 1) / n), out)));
  }

  private void count(Column x, int from, int to, double[] out) {
    if (!NumberRuns.warmUp(out, from, to, length)) {
      return;
    }
    double[] values = new double[to - from];
    x.copyTo(from, values, 0, values.length);
    double n = length;
    for (int i = length; i < values.length; i++) {
      out[from + i] = 100 * ((length - above(values, i - length, i, values[i])) / n);
    }
  }

  /** How many values are above another; four at a time, so that no comparison waits for the one before. */
  private static int above(double[] values, int from, int to, double newest) {
    int a = 0;
    int b = 0;
    int c = 0;
    int d = 0;
    int i = from;
    for (; i < to - 3; i += 4) {
      a += values[i] > newest ? 1 : 0;
      b += values[i + 1] > newest ? 1 : 0;
      c += values[i + 2] > newest ? 1 : 0;
      d += values[i + 3] > newest ? 1 : 0;
    }
    for (; i < to; i++) {
      a += values[i] > newest ? 1 : 0;
    }
    return a + b + c + d;
  }

  @Override
  public int warmUp() {
    return length;
  }
}

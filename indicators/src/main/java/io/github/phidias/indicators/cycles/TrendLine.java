package io.github.phidias.indicators.cycles;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Instantaneous trend line (John Ehlers, "Rocket Science for Traders", 2001; TA-Lib's HT_TRENDLINE): the mean of the prices of
 * the last dominant cycle, which leaves no cycle in it, smoothed by weights 4, 3, 2, 1. In units of the input. No value for the
 * first 63 bars; the first hundred are unstable.
 *
 * @param source input, usually the middle of the range or the close
 */
@IndicatorName(
    value = "ht_trendline",
    formula = "Weighted average (4, 3, 2, 1) of the last four means over the dominant cycle period (Ehlers 2001).",
    talib = "HT_TRENDLINE", costNote = "the dominant cycle, and the sum of its prices: up to 50 a bar", overlay = true)
public record TrendLine(@Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Bars without a value, for whatever follows the phase. */
  static final int WARM_UP = 63;

  /** Of closes. */
  public TrendLine() {
    this(PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> {
      if (NumberRuns.warmUp(out, from, to, WARM_UP)) {
        fill(in, from, to, out);
      }
    }));
  }

  private static void fill(Column x, int from, int to, double[] out) {
    HilbertCycle cycle = new HilbertCycle(x, from, HilbertCycle.START_OF_PHASE);
    double one = 0;
    double two = 0;
    double three = 0;
    for (int i = from + HilbertCycle.START_OF_PHASE; i < to; i++) {
      int period = (int) (cycle.next(i) + 0.5);
      double sum = 0;
      for (int k = 0; k < period; k++) {
        sum += x.get(i - k);
      }
      double mean = period > 0 ? sum / period : 0;
      double line = (4 * mean + 3 * one + 2 * two + three) / 10;
      three = two;
      two = one;
      one = mean;
      out[i] = i < from + WARM_UP ? Double.NaN : line;
    }
  }

  @Override
  public int warmUp() {
    return WARM_UP;
  }

  @Override
  public int unstableBars() {
    return 100;
  }
}

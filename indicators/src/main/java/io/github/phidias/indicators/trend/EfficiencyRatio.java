package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingSum;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Efficiency ratio (Perry Kaufman, "Smarter Trading", 1995): how far a value got in {@code length} bars, {@code |x - x length
 * bars ago|}, over the way it took, the sum of {@code |x - x before|}. 0, all noise, to 1, straight; 0 where nothing moved. No
 * value for the first {@code length} bars.
 */
@IndicatorName(
    value = "efficiency_ratio", formula = "|x - x length bars ago| / sum of |x - x before| over length bars (Kaufman 1995).",
    tradingView = "Efficiency Ratio", undefined = "0 without movement; NaN where the source is NaN")
public record EfficiencyRatio(
    @Param(value = "10", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars looked back") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of the closes. */
  public EfficiencyRatio(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    return List.of(NumberRuns.map(columns.price(source), this::fill));
  }

  private void fill(Column x, int from, int to, double[] out) {
    if (!NumberRuns.warmUp(out, from, to, length)) {
      return;
    }
    double[] steps = new double[to - from - 1];
    for (int k = 0; k < steps.length; k++) {
      steps[k] = Math.abs(x.get(from + k + 1) - x.get(from + k));
    }
    double[] way = new double[steps.length];
    RollingSum.fill(Column.wrap(steps), 0, steps.length, length, way);
    // "No step in the window" is counted, not read off a running sum that might hold a rest of rounding.
    int moved = -1;
    for (int k = 0; k < steps.length; k++) {
      moved = steps[k] > 0 ? k : moved;
      if (k >= length - 1) {
        int i = from + k + 1;
        out[i] = moved <= k - length ? 0 : Math.min(Math.abs(x.get(i) - x.get(i - length)) / way[k], 1);
      }
    }
  }

  @Override
  public int warmUp() {
    return length;
  }
}

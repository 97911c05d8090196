package io.github.phidias.indicators.averages;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingAmount;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Kaufman's adaptive moving average (Perry J. Kaufman, "Trading Systems and Methods", 1998): {@code k[t] = k[t-1] + c^2 * (x[t] -
 * k[t-1])} with {@code c = er * (2/(fast+1) - 2/(slow+1)) + 2/(slow+1)} and the efficiency ratio {@code er = |x[t] -
 * x[t-length]|} over the sum of the last {@code length} absolute changes, at most 1, and 1 without a change.
 *
 * <p>Starts from the input at index {@code length - 1}, the first value shown; no value before it. TA-Lib starts from the same
 * one but shows the next first. {@code fast} and {@code slow} stand for weights and need not be whole.
 */
@IndicatorName(
    value = "kama",
    formula = "k[t] = k[t-1] + c^2 (x[t] - k[t-1]), c = er (2/(fast+1) - 2/(slow+1)) + 2/(slow+1), er = |x[t] - x[t-length]| / "
        + "sum of |changes|; starts from x[length-1] (Kaufman 1998).",
    talib = "KAMA", tradingView = "KAMA", undefined = "an efficiency ratio of 1 where the window holds no change", overlay = true)
public record Kama(
    @Param(value = "10", min = 1, max = Longest.BARS, unit = "bars", description = "Changes of the efficiency ratio") int length,
    @Param(value = "2", min = 1, max = Longest.BARS, unit = "bars", description = "EMA length in a straight move") double fast,
    @Param(value = "30", min = 1, max = Longest.BARS, unit = "bars", description = "EMA length without direction") double slow,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Kama {
    RecordDescriptor.of(Kama.class).require(length, fast, slow, source);
  }

  /** Of the closes, between lengths of 2 and 30. */
  public Kama(int length) {
    this(length, 2, 30, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    double slowest = 2 / (slow + 1);
    double span = 2 / (fast + 1) - slowest;
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> {
      if (!NumberRuns.warmUp(out, from, to, length - 1)) {
        return;
      }
      double[] moved = moved(in, from, to);
      double k = in.get(from + length - 1);
      out[from + length - 1] = k;
      for (int i = from + length; i < to; i++) {
        double x = in.get(i);
        double path = moved[i - from - 1];
        double ratio = path > 0 ? Math.min(1, Math.abs(x - in.get(i - length)) / path) : 1;
        double c = ratio * span + slowest;
        k += c * c * (x - k);
        out[i] = k;
      }
    }));
  }

  private double[] moved(Column x, int from, int to) {
    double[] change = new double[to - from - 1];
    double before = x.get(from);
    for (int i = 0; i < change.length; i++) {
      double now = x.get(from + 1 + i);
      change[i] = Math.abs(now - before);
      before = now;
    }
    return RollingAmount.of(change, length);
  }

  @Override
  public int warmUp() {
    return length - 1;
  }

  @Override
  public int unstableBars() {
    return length + (int) slow;
  }
}

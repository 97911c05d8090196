package io.github.phidias.indicators;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingMean;

/**
 * Moving averages of a column. Units are those of the input. {@code length} is in bars, one or more; anything less
 * throws an {@link InputException}. For NaN in the input see the package page.
 */
public final class Averages {
  private Averages() {}

  /**
   * Simple moving average: the mean of the last {@code length} values, from a compensated running sum. No value for the
   * first {@code length - 1} bars.
   */
  public static Column sma(Column x, int length) {
    NumberRuns.requireLength(length);
    return NumberRuns.mapCarrying(x, 0, (in, from, to, out) -> RollingMean.fill(in, from, to, length, out));
  }

  /**
   * Exponential moving average that starts from the first value: {@code e[0] = x[0]; e[t] = e[t-1] + a * (x[t] -
   * e[t-1])} with {@code a = 2 / (length + 1)}. It has a value from the first bar on, but one that still leans on the
   * first price: read the first {@code length} bars as unstable.
   */
  public static Column ema(Column x, int length) {
    NumberRuns.requireLength(length);
    double a = 2.0 / (length + 1.0);
    return NumberRuns.mapCarrying(x, 0, (in, from, to, out) -> {
      double start = in.get(from);
      out[from] = start;
      smooth(in, from + 1, to, a, start, out);
    });
  }

  /**
   * Exponential moving average that starts from the simple one: the mean of the first {@code length} values, then the
   * recursion of {@link #ema}. No value for the first {@code length - 1} bars.
   */
  public static Column emaSmaSeed(Column x, int length) {
    NumberRuns.requireLength(length);
    double a = 2.0 / (length + 1.0);
    return NumberRuns.mapCarrying(x, 0, (in, from, to, out) -> {
      if (NumberRuns.warmUp(out, from, to, length - 1)) {
        double start = RollingMean.of(in, from, length);
        out[from + length - 1] = start;
        smooth(in, from + length, to, a, start, out);
      }
    });
  }

  private static void smooth(Column x, int from, int to, double a, double start, double[] out) {
    double e = start;
    for (int i = from; i < to; i++) {
      e += a * (x.get(i) - e);
      out[i] = e;
    }
  }

  /**
   * Wilder's average of the values from index {@code first} on (J. Welles Wilder, "New Concepts in Technical Trading
   * Systems", 1978): the mean of the first {@code length} of them, then {@code W = (W * (length - 1) + x) / length}. No
   * value for the first {@code first + length - 1} bars.
   *
   * @param first index of the first value used, zero or more; 1 for what needs the bar before it
   */
  public static Column wilder(Column x, int length, int first) {
    NumberRuns.requireLength(length);
    NumberRuns.requireLength("first", first, 0);
    return NumberRuns.mapCarrying(x, first, (in, from, to, out) -> {
      if (NumberRuns.warmUp(out, from, to, length - 1)) {
        double w = RollingMean.of(in, from, length);
        out[from + length - 1] = w;
        double kept = length - 1.0;
        for (int i = from + length; i < to; i++) {
          w = (w * kept + in.get(i)) / length;
          out[i] = w;
        }
      }
    });
  }
}

package io.github.phidias.indicators.kernels;

import io.github.phidias.bars.Column;

/** The mean of a sliding window: its {@link RollingSum} divided by its length. */
public final class RollingMean {
  private RollingMean() {}

  /** Means of {@code length} values over one run without NaN; NaN for its first {@code length - 1} values. */
  public static void fill(Column x, int from, int to, int length, double[] out) {
    RollingSum.fill(x, from, to, length, out);
    // Apart from the sums: divisions that wait for nothing are done several at a time.
    double n = length;
    for (int i = Math.min(to, from + length - 1); i < to; i++) {
      out[i] = out[i] / n;
    }
  }

  /** The mean of values {@code from .. from + length - 1}, summed in the same way. */
  public static double of(Column x, int from, int length) {
    return RollingSum.of(x, from, length) / length;
  }
}

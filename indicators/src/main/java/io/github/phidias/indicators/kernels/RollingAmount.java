package io.github.phidias.indicators.kernels;

import io.github.phidias.bars.Column;

/**
 * The {@link RollingSum} of amounts, numbers of zero or more, such as ranges, absolute changes or volumes. It is exactly zero
 * where every amount of the window is, so that a quotient can tell a window in which nothing happened.
 */
public final class RollingAmount {
  private RollingAmount() {}

  /** Sums of {@code length} amounts over one run without NaN; NaN for its first {@code length - 1} values. */
  public static void fill(Column x, int from, int to, int length, double[] out) {
    RollingSum.fill(x, from, to, length, out);
    // Counted, not read off a running sum that might hold a rest of rounding.
    int last = from - 1;
    for (int i = from; i < to; i++) {
      last = x.get(i) > 0 ? i : last;
      if (i - last >= length) {
        out[i] = 0;
      }
    }
  }

  /** The same of a whole array without NaN. */
  public static double[] of(double[] x, int length) {
    double[] out = new double[x.length];
    fill(Column.wrap(x), 0, x.length, length, out);
    return out;
  }
}

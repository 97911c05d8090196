package io.github.phidias.indicators;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.kernels.NumberRuns;

/**
 * The highest and the lowest of the last {@code length} values, the current one included. No value for the first {@code
 * length - 1} bars.
 */
public final class Extremes {
  private Extremes() {}

  /** The highest of the last {@code length} values. */
  public static Column highest(Column x, int length) {
    NumberRuns.requireLength(length);
    return NumberRuns.map(x, (in, from, to, out) -> fill(in, from, to, length, false, out));
  }

  /** The lowest of the last {@code length} values. */
  public static Column lowest(Column x, int length) {
    NumberRuns.requireLength(length);
    return NumberRuns.map(x, (in, from, to, out) -> fill(in, from, to, length, true, out));
  }

  /*
   * Van Herk and Gil-Werman: in blocks as long as the window, every window is the tail of one block and the head of
   * the next, so three comparisons a bar do, at any length and for any data. A monotone queue costs the same on average
   * but branches on the data. The lowest is the negated highest of the negated values, which is exact.
   */
  private static void fill(Column x, int from, int to, int length, boolean negated, double[] out) {
    if (!NumberRuns.warmUp(out, from, to, length - 1)) {
      return;
    }
    double sign = negated ? -1 : 1;
    double[] tail = new double[length + 1];
    tail[length] = Double.NEGATIVE_INFINITY;
    for (int block = from; block < to; block += length) {
      boolean hasTail = block > from;
      if (hasTail) {
        for (int k = length - 1; k > 0; k--) {
          tail[k] = Math.max(tail[k + 1], sign * x.get(block - length + k));
        }
      }
      double head = Double.NEGATIVE_INFINITY;
      int end = to - block < length ? to : block + length;
      for (int i = block; i < end; i++) {
        head = Math.max(head, sign * x.get(i));
        int k = i - block + 1;
        if (hasTail || k == length) {
          out[i] = sign * Math.max(tail[k], head);
        }
      }
      if (to - block <= length) {
        return;
      }
    }
  }
}

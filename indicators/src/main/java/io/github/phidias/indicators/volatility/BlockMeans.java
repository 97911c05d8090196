package io.github.phidias.indicators.volatility;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.kernels.NumberRuns;

/**
 * Means of a sliding window over values that are zero or more, as squares are. A window is the tail of one block as long as it
 * and the head of the next; tails are summed backwards once a block, the head as it grows, and nothing is ever subtracted. So
 * the mean of zeros is exactly zero whatever came before, which a running sum does not give, and the error is at most {@code
 * length} roundings of the mean itself.
 */
final class BlockMeans {
  private BlockMeans() {}

  /** No value for the first {@code length - 1} values of each run without NaN. */
  static Column of(Column terms, int length) {
    NumberRuns.requireLength(length);
    return NumberRuns.map(terms, (in, from, to, out) -> fill(in, from, to, length, out));
  }

  private static void fill(Column x, int from, int to, int length, double[] out) {
    if (!NumberRuns.warmUp(out, from, to, length - 1)) {
      return;
    }
    double[] tail = new double[length + 1];
    for (int block = from; block < to; block += length) {
      boolean hasTail = block > from;
      if (hasTail) {
        for (int k = length - 1; k > 0; k--) {
          tail[k] = tail[k + 1] + x.get(block - length + k);
        }
      }
      double head = 0;
      int end = to - block < length ? to : block + length;
      for (int i = block; i < end; i++) {
        head += x.get(i);
        int k = i - block + 1;
        if (hasTail || k == length) {
          out[i] = (tail[k] + head) / length;
        }
      }
      if (to - block <= length) {
        return;
      }
    }
  }
}

package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import java.util.Arrays;

/** How many bars ago the highest or the lowest of a window was; the latest of several equal ones. */
final class ExtremeAges {
  private ExtremeAges() {}

  static double[] ofHighest(Column x, int window) {
    return fill(x, window, 1);
  }

  static double[] ofLowest(Column x, int window) {
    return fill(x, window, -1);
  }

  /*
   * Van Herk and Gil-Werman, as in Extremes, with the places beside the values: in blocks as long as the window, every window
   * is the tail of one block and the head of the next. The tail is walked backwards, so its later bar wins a tie; the head
   * wins one against itself and against the tail.
   */
  private static double[] fill(Column x, int window, double sign) {
    double[] out = new double[x.length()];
    Arrays.fill(out, 0, Math.min(window - 1, out.length), Double.NaN);
    if (out.length < window) {
      return out;
    }
    double[] tail = new double[window + 1];
    int[] tailAt = new int[window + 1];
    for (int block = 0; block < out.length; block += window) {
      tail[window] = Double.NEGATIVE_INFINITY;
      boolean hasTail = block > 0;
      if (hasTail) {
        double best = Double.NEGATIVE_INFINITY;
        int at = block;
        for (int k = window - 1; k > 0; k--) {
          double value = sign * x.get(block - window + k);
          at = value > best ? block - window + k : at;
          best = Math.max(best, value);
          tail[k] = best;
          tailAt[k] = at;
        }
      }
      double head = Double.NEGATIVE_INFINITY;
      int headAt = block;
      int end = out.length - block < window ? out.length : block + window;
      for (int i = block; i < end; i++) {
        double value = sign * x.get(i);
        headAt = value >= head ? i : headAt;
        head = Math.max(head, value);
        int k = i - block + 1;
        if (hasTail || k == window) {
          out[i] = i - (head >= tail[k] ? headAt : tailAt[k]);
        }
      }
      if (out.length - block <= window) {
        return out;
      }
    }
    return out;
  }
}

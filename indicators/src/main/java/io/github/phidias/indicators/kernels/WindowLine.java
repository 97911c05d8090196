package io.github.phidias.indicators.kernels;

import io.github.phidias.bars.Column;

/**
 * The least-squares line through a sliding window, at a cost that does not grow with the window.
 *
 * <p>In blocks as long as the window, every window is the tail of one block and the head of the next. The line through a part
 * grows by a value at its end with the formulas of recursive least squares (Brown, Durbin and Evans, "Techniques for Testing
 * the Constancy of Regression Relationships over Time", 1975), which for evenly spaced values have closed forms: with m values
 * and a miss e of the next one, the slope changes by {@code 6 e / ((m+1)(m+2))} and the sum of squared misses grows by {@code
 * e^2 m(m-1) / ((m+1)(m+2))}. The lines of the two parts are then put together; what the common line misses in addition is a
 * sum of squares. So nothing is subtracted out of a sum, and a window on a straight line misses by roundings only. Values are
 * taken as distances from the first value of the head.
 */
public final class WindowLine {
  /** What is made of a window's line. */
  @FunctionalInterface
  public interface Result {
    /**
     * The result of a window.
     *
     * @param mean  mean of the values, which is the line at the middle of the window
     * @param slope of the line, a bar
     * @param rest  sum of squared distances of the values from the line, zero or more
     */
    double of(double mean, double slope, double rest);
  }

  private WindowLine() {}

  /** Sum of squared distances of the places 0 to {@code length - 1} from their mean. */
  public static double spread(double length) {
    return length * (length * length - 1) / 12;
  }

  /** The results over one run without NaN; NaN for its first {@code length - 1} values. */
  public static void fill(Column y, int from, int to, int length, Result result, double[] out) {
    if (!NumberRuns.warmUp(out, from, to, length - 1)) {
      return;
    }
    double[] means = new double[length];
    double[] slopes = new double[length];
    double[] rests = new double[length];
    for (int block = from; block < to; block += length) {
      double pivot = y.get(block);
      boolean hasTail = block > from;
      if (hasTail) {
        tails(y, block, pivot, means, slopes, rests);
      }
      double mean = 0;
      double slope = 0;
      double rest = 0;
      int end = to - block < length ? to : block + length;
      for (int i = block; i < end; i++) {
        double m = i - block;
        double value = y.get(i) - pivot;
        double miss = value - (mean + slope * ((m + 1) / 2));
        double step = miss / ((m + 1) * (m + 2));
        slope = m == 0 ? 0 : slope + 6 * step;
        rest += miss * step * (m * (m - 1));
        mean += (value - mean) / (m + 1);
        int k = i - block + 1;
        if (k == length) {
          out[i] = result.of(pivot + mean, slope, rest);
        } else if (hasTail) {
          out[i] = join(length - k, means[k], slopes[k], rests[k], k, mean, slope, rest, pivot, result);
        }
      }
    }
  }

  /** The lines through the last values of the block before, those from place k on at index k. */
  private static void tails(Column y, int block, double pivot, double[] means, double[] slopes, double[] rests) {
    int length = means.length;
    double mean = 0;
    double slope = 0;
    double rest = 0;
    for (int k = length - 1; k > 0; k--) {
      double m = length - 1.0 - k;
      double value = y.get(block - length + k) - pivot;
      double miss = value - (mean - slope * ((m + 1) / 2));
      double step = miss / ((m + 1) * (m + 2));
      slope = m == 0 ? 0 : slope - 6 * step;
      rest += miss * step * (m * (m - 1));
      mean += (value - mean) / (m + 1);
      means[k] = mean;
      slopes[k] = slope;
      rests[k] = rest;
    }
  }

  private static double join(
      double m1, double mean1, double slope1, double rest1, double m2, double mean2, double slope2, double rest2,
      double pivot, Result result) {
    double n = m1 + m2;
    double apart = n / 2;
    double spread1 = spread(m1);
    double spread2 = spread(m2);
    double rise = mean2 - mean1;
    double weight = m1 * m2 / n;
    double slope = (spread1 * slope1 + spread2 * slope2 + weight * apart * rise) / spread(n);
    double turn1 = slope1 - slope;
    double turn2 = slope2 - slope;
    double miss = rise - slope * apart;
    double rest = rest1 + rest2 + spread1 * turn1 * turn1 + spread2 * turn2 * turn2 + weight * miss * miss;
    return result.of(pivot + (mean1 + rise * (m2 / n)), slope, rest);
  }
}

package io.github.phidias.indicators.kernels;

import io.github.phidias.bars.Column;
import java.util.Arrays;

/**
 * How two columns vary together in a sliding window, at a cost that does not grow with the window.
 *
 * <p>Running sums of squares lose everything when values are large and their spread is small. Here the run is cut into
 * blocks as long as the window, so that every window is the tail of one block and the head of the next. Of both parts the
 * means and the sums of squares about them are kept (Welford 1962) and put together for each window (Chan, Golub and LeVeque,
 * "Updating Formulae and a Pairwise Algorithm for Computing Sample Variances", 1979): nothing is ever subtracted out of a
 * sum. Values are taken as distances from the first value of the head, which is in the window, so that equal values vary by
 * exactly zero.
 */
public final class WindowPairs {
  /** What is made of a window: sums of squared distances from the means, of products of them, and the means. */
  @FunctionalInterface
  public interface Result {
    /**
     * The result of a window of values.
     *
     * @param xx    sum of squared distances of x from its mean, zero or more; zero when all are equal
     * @param yy    the same of y
     * @param xy    sum of the products of both distances
     * @param meanX mean of x
     * @param meanY mean of y
     */
    double of(double xx, double yy, double xy, double meanX, double meanY);
  }

  private WindowPairs() {}

  /**
   * The results over two columns of one length; a window holds {@code length} pairs. NaN for the first {@code length - 1}
   * bars, and where one of the two is NaN, after which the warm-up starts afresh.
   */
  public static Column map(Column x, Column y, int length, Result result) {
    NumberRuns.requireLength(length);
    return NumberRuns.map(both(x, y), (in, from, to, out) -> fill(in, y, from, to, length, result, out));
  }

  /** The first column, NaN where the other one is. */
  private static Column both(Column x, Column y) {
    if (x == y) {
      return x;
    }
    double[] out = new double[x.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = Double.isNaN(y.get(i)) ? Double.NaN : x.get(i);
    }
    return Column.wrap(out);
  }

  private static void fill(Column x, Column y, int from, int to, int length, Result result, double[] out) {
    if (!NumberRuns.warmUp(out, from, to, length - 1)) {
      return;
    }
    Part[] tails = new Part[length];
    Arrays.setAll(tails, k -> new Part());
    Part head = new Part();
    for (int block = from; block < to; block += length) {
      double pivotX = x.get(block);
      double pivotY = y.get(block);
      boolean hasTail = block > from;
      if (hasTail) {
        head.clear();
        for (int k = length - 1; k > 0; k--) {
          head.add(x.get(block - length + k) - pivotX, y.get(block - length + k) - pivotY);
          tails[k].copy(head);
        }
      }
      head.clear();
      int end = to - block < length ? to : block + length;
      for (int i = block; i < end; i++) {
        head.add(x.get(i) - pivotX, y.get(i) - pivotY);
        int k = i - block + 1;
        if (k == length) {
          out[i] = result.of(head.xx, head.yy, head.xy, pivotX + head.meanX, pivotY + head.meanY);
        } else if (hasTail) {
          out[i] = head.with(tails[k], pivotX, pivotY, result);
        }
      }
    }
  }

  private static final class Part {
    private double count;
    private double meanX;
    private double meanY;
    private double xx;
    private double yy;
    private double xy;

    void clear() {
      count = 0;
      meanX = 0;
      meanY = 0;
      xx = 0;
      yy = 0;
      xy = 0;
    }

    void copy(Part other) {
      count = other.count;
      meanX = other.meanX;
      meanY = other.meanY;
      xx = other.xx;
      yy = other.yy;
      xy = other.xy;
    }

    void add(double x, double y) {
      count++;
      double dx = x - meanX;
      double dy = y - meanY;
      meanX += dx / count;
      meanY += dy / count;
      double left = (count - 1) / count;
      xx += dx * dx * left;
      yy += dy * dy * left;
      xy += dx * dy * left;
    }

    double with(Part tail, double pivotX, double pivotY, Result result) {
      double both = count + tail.count;
      double dx = tail.meanX - meanX;
      double dy = tail.meanY - meanY;
      double share = tail.count / both;
      double weight = count * share;
      return result.of(
          xx + tail.xx + dx * dx * weight, yy + tail.yy + dy * dy * weight, xy + tail.xy + dx * dy * weight,
          pivotX + (meanX + dx * share), pivotY + (meanY + dy * share));
    }
  }
}

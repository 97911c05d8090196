package io.github.phidias.indicators.kernels;

import io.github.phidias.bars.Column;
import java.util.Arrays;

/**
 * The central moments of a sliding window up to the fourth, at a cost that does not grow with the window: the tail of one
 * block and the head of the next put together as in {@link WindowPairs}, by the formulas of Philippe Pébay, "Formulas for
 * Robust, One-Pass Parallel Computation of Covariances and Arbitrary-Order Statistical Moments" (Sandia, 2008).
 */
public final class WindowMoments {
  /** What is made of a window: sums of the powers of the distances from its mean. */
  @FunctionalInterface
  public interface Result {
    /** The result of the sums of second (zero when all values are equal), third and fourth powers. */
    double of(double second, double third, double fourth);
  }

  private WindowMoments() {}

  /** The results over one run without NaN; NaN for its first {@code length - 1} values. */
  public static void fill(Column x, int from, int to, int length, Result result, double[] out) {
    if (!NumberRuns.warmUp(out, from, to, length - 1)) {
      return;
    }
    Part[] tails = new Part[length];
    Arrays.setAll(tails, k -> new Part());
    Part head = new Part();
    Part both = new Part();
    for (int block = from; block < to; block += length) {
      double pivot = x.get(block);
      boolean hasTail = block > from;
      if (hasTail) {
        head.clear();
        for (int k = length - 1; k > 0; k--) {
          head.add(x.get(block - length + k) - pivot);
          tails[k].copy(head);
        }
      }
      head.clear();
      int end = to - block < length ? to : block + length;
      for (int i = block; i < end; i++) {
        head.add(x.get(i) - pivot);
        int k = i - block + 1;
        if (k == length) {
          out[i] = result.of(head.second, head.third, head.fourth);
        } else if (hasTail) {
          both.join(tails[k], head);
          out[i] = result.of(both.second, both.third, both.fourth);
        }
      }
    }
  }

  private static final class Part {
    private double count;
    private double mean;
    private double second;
    private double third;
    private double fourth;

    void clear() {
      count = 0;
      mean = 0;
      second = 0;
      third = 0;
      fourth = 0;
    }

    void copy(Part other) {
      count = other.count;
      mean = other.mean;
      second = other.second;
      third = other.third;
      fourth = other.fourth;
    }

    /** Takes in one value: the union with a part of one, without what is zero in it. */
    void add(double value) {
      double n = count + 1;
      double delta = value - mean;
      double shareA = count / n;
      double shareB = 1 / n;
      double square = delta * delta;
      double between = square * count * shareB;
      fourth = fourth + between * square * (shareA * shareA - shareA * shareB + shareB * shareB)
          + 6 * square * (shareB * shareB * second) - 4 * delta * (shareB * third);
      third = third + between * delta * (shareA - shareB) - 3 * delta * (shareB * second);
      second += between;
      mean += delta * shareB;
      count = n;
    }

    /** Makes this the union of two parts, one of which may be this. */
    void join(Part a, Part b) {
      double na = a.count;
      double nb = b.count;
      double n = na + nb;
      double delta = b.mean - a.mean;
      double shareA = na / n;
      double shareB = nb / n;
      double square = delta * delta;
      double between = square * na * shareB;
      double s2 = a.second + b.second + between;
      double s3 = a.third + b.third + between * delta * (shareA - shareB)
          + 3 * delta * (shareA * b.second - shareB * a.second);
      double s4 = a.fourth + b.fourth + between * square * (shareA * shareA - shareA * shareB + shareB * shareB)
          + 6 * square * (shareA * shareA * b.second + shareB * shareB * a.second)
          + 4 * delta * (shareA * b.third - shareB * a.third);
      count = n;
      mean = a.mean + delta * shareB;
      second = s2;
      third = s3;
      fourth = s4;
    }
  }
}

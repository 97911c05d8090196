package io.github.phidias.indicators;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.kernels.NumberRuns;
import java.math.BigDecimal;

/**
 * Which of two simple averages is larger, in exact arithmetic: each value is taken as the decimal number that it is written as
 * (the shortest one that reads back as the same double), window sums are kept as whole numbers of the smallest unit, and {@code
 * sum(fast) / fast} is compared with {@code sum(slow) / slow} after cross-multiplication in 128 bits. Values with more digits
 * than whole numbers of 53 bits hold are added as {@link BigDecimal}, at some hundred nanoseconds a bar.
 */
final class ExactMeans {
  private static final int MOST_DECIMALS = 22;
  private static final double LARGEST_WHOLE = 0x1p53;

  private ExactMeans() {}

  /**
   * The sign of SMA(fast) minus SMA(slow): 1, 0 or -1; no value for the first {@code max(fast, slow) - 1} bars.
   *
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER for a length under one bar
   */
  static Column order(Column x, int fast, int slow) {
    NumberRuns.requireLength("fast", fast, 1);
    NumberRuns.requireLength("slow", slow, 1);
    return NumberRuns.map(x, (in, from, to, out) -> {
      if (NumberRuns.warmUp(out, from, to, Math.max(fast, slow) - 1)) {
        int decimals = decimals(in, from, to, Math.max(fast, slow));
        if (decimals < 0) {
          inDecimals(in, from, to, fast, slow, out);
        } else {
          inWhole(in, from, to, fast, slow, Math.pow(10, decimals), out);
        }
      }
    });
  }

  /** Digits after the point that hold every value, with room for window sums; -1 when none do. */
  private static int decimals(Column x, int from, int to, int length) {
    int decimals = 0;
    double scale = 1;
    double largest = 0;
    for (int i = from; i < to; i++) {
      double value = x.get(i);
      largest = Math.max(largest, Math.abs(value));
      while (Math.rint(value * scale) / scale != value) {
        if (++decimals > MOST_DECIMALS) {
          return -1;
        }
        scale = Math.pow(10, decimals);
      }
    }
    double whole = largest * scale;
    return whole < LARGEST_WHOLE && whole * length < 0x1p62 ? decimals : -1;
  }

  private static void inWhole(Column x, int from, int to, int fast, int slow, double scale, double[] out) {
    long fastSum = 0;
    long slowSum = 0;
    for (int i = from; i < to; i++) {
      long enters = whole(x, i, scale);
      fastSum += enters - (i - fast < from ? 0 : whole(x, i - fast, scale));
      slowSum += enters - (i - slow < from ? 0 : whole(x, i - slow, scale));
      if (i - from >= Math.max(fast, slow) - 1) {
        long high = Math.multiplyHigh(fastSum, slow);
        long otherHigh = Math.multiplyHigh(slowSum, fast);
        out[i] = high == otherHigh ? Long.compareUnsigned(fastSum * slow, slowSum * fast) : Long.compare(high, otherHigh);
      }
    }
  }

  private static long whole(Column x, int index, double scale) {
    return (long) Math.rint(x.get(index) * scale);
  }

  private static void inDecimals(Column x, int from, int to, int fast, int slow, double[] out) {
    BigDecimal fastSum = BigDecimal.ZERO;
    BigDecimal slowSum = BigDecimal.ZERO;
    BigDecimal fastLength = BigDecimal.valueOf(fast);
    BigDecimal slowLength = BigDecimal.valueOf(slow);
    for (int i = from; i < to; i++) {
      BigDecimal enters = BigDecimal.valueOf(x.get(i));
      fastSum = fastSum.add(enters).subtract(i - fast < from ? BigDecimal.ZERO : BigDecimal.valueOf(x.get(i - fast)));
      slowSum = slowSum.add(enters).subtract(i - slow < from ? BigDecimal.ZERO : BigDecimal.valueOf(x.get(i - slow)));
      if (i - from >= Math.max(fast, slow) - 1) {
        out[i] = fastSum.multiply(slowLength).compareTo(slowSum.multiply(fastLength));
      }
    }
  }
}

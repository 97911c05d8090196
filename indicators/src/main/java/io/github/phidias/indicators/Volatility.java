package io.github.phidias.indicators;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.kernels.NumberRuns;

/** How far prices move: true range, its average, and the standard deviation. Units are those of the input. */
public final class Volatility {
  private Volatility() {}

  /**
   * True range (Wilder 1978): {@code high - low} at the first bar, then the greatest of {@code high - low}, {@code |high
   * - close before|} and {@code |low - close before|}. A value from the first bar on; NaN where an input is NaN.
   *
   * @throws InputException when the columns differ in length
   */
  public static Column trueRange(Column high, Column low, Column close) {
    if (high.length() != low.length() || high.length() != close.length()) {
      throw new InputException(ErrorCode.LENGTH_MISMATCH, "close",
          "columns have %d, %d and %d values but must have the same number".formatted(high.length(), low.length(), close.length()));
    }
    double[] out = new double[high.length()];
    if (out.length > 0) {
      out[0] = high.get(0) - low.get(0);
    }
    for (int i = 1; i < out.length; i++) {
      double h = high.get(i);
      double l = low.get(i);
      double before = close.get(i - 1);
      out[i] = Math.max(Math.max(h - l, Math.abs(h - before)), Math.abs(l - before));
    }
    return Column.wrap(out);
  }

  /**
   * Average true range (Wilder 1978): Wilder's average of the true range from the second bar on, as the first has no
   * close before it. No value for the first {@code length} bars.
   */
  public static Column averageTrueRange(Column trueRange, int length) {
    return Averages.wilder(trueRange, length, 1);
  }

  /**
   * Standard deviation of the last {@code length} values. No value for the first {@code length - 1} bars; exactly zero
   * when all values of the window are equal.
   *
   * @param length two or more for a sample, one or more for a population
   */
  public static Column standardDeviation(Column x, int length, DeviationKind kind) {
    NumberRuns.requireLength("length", length, kind == DeviationKind.SAMPLE ? 2 : 1);
    double divisor = kind == DeviationKind.SAMPLE ? length - 1.0 : length;
    return NumberRuns.map(x, (in, from, to, out) -> deviations(in, from, to, length, divisor, out));
  }

  /*
   * A running sum of squares loses everything when prices are large and their spread is small. Instead the run is cut
   * into blocks as long as the window, so that every window is the tail of one block and the head of the next: the
   * tails are summed backwards once a block, the head as it grows, and nothing is ever subtracted out of a sum. Values
   * are taken as distances from the first value of the head. That value is in the window, so the distances are no
   * larger than the window's range; equal values have distance zero and give a deviation of exactly zero.
   */
  private static void deviations(Column x, int from, int to, int length, double divisor, double[] out) {
    if (!NumberRuns.warmUp(out, from, to, length - 1)) {
      return;
    }
    double[] tailSum = new double[length + 1];
    double[] tailSquares = new double[length + 1];
    for (int block = from; block < to; block += length) {
      double pivot = x.get(block);
      boolean hasTail = block > from;
      if (hasTail) {
        for (int k = length - 1; k > 0; k--) {
          double d = x.get(block - length + k) - pivot;
          tailSum[k] = tailSum[k + 1] + d;
          tailSquares[k] = tailSquares[k + 1] + d * d;
        }
      }
      double sum = 0;
      double squares = 0;
      int end = to - block < length ? to : block + length;
      for (int i = block; i < end; i++) {
        double d = x.get(i) - pivot;
        sum += d;
        squares += d * d;
        int k = i - block + 1;
        if (hasTail || k == length) {
          double s = tailSum[k] + sum;
          double rest = tailSquares[k] + squares - s * s / length;
          out[i] = Math.sqrt(Math.max(rest, 0) / divisor);
        }
      }
      if (to - block <= length) {
        return;
      }
    }
  }
}

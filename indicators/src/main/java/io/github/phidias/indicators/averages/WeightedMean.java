package io.github.phidias.indicators.averages;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.kernels.NumberRuns;

/**
 * The mean of a sliding window with weights 1, 2 ... n from the oldest to the newest value, at a cost that does not grow with
 * the window.
 *
 * <p>With S the plain sum of the window, the weighted sum moves on by {@code W = W + n * x - S before}: the newest value comes
 * in n times and every older one once less. Carried on as it stands this drifts. So each product and each addition yields its
 * rounding error too (Dekker's product of halves, "A floating-point technique for extending the available precision", 1971, and
 * Knuth's TwoSum, as in {@link io.github.phidias.indicators.kernels.RollingSum}), and the errors are summed beside the sums.
 * Windows before the first are taken as filled with zeros, so one loop does all.
 */
final class WeightedMean {
  /** 2^27 + 1: cuts a double into two halves whose products with a length are exact. */
  private static final double HALVES = 0x1p27 + 1;

  private WeightedMean() {}

  /** Weighted means over one run without NaN; NaN for its first {@code length - 1} values. */
  static void fill(Column x, int from, int to, int length, double[] out) {
    if (!NumberRuns.warmUp(out, from, to, length - 1)) {
      return;
    }
    double n = length;
    double weights = n * (n + 1) / 2;
    int full = from + length - 1;
    double sum = 0;
    double sumError = 0;
    double weighted = 0;
    double error = 0;
    for (int i = from; i < to; i++) {
      double enters = x.get(i);
      double leaves = i > full ? x.get(i - length) : 0;
      double cut = HALVES * enters;
      double high = cut - (cut - enters);
      double product = n * enters;
      double productError = (n * high - product) + n * (enters - high);

      double change = product - sum;
      double part = change - product;
      double changeError = (product - (change - part)) - (sum + part);
      double next = weighted + change;
      double added = next - weighted;
      error += ((weighted - (next - added)) + (change - added)) + (changeError + productError - sumError);
      weighted = next;

      double move = enters - leaves;
      double movePart = move - enters;
      double moveError = (enters - (move - movePart)) - (leaves + movePart);
      double nextSum = sum + move;
      double addedSum = nextSum - sum;
      sumError += ((sum - (nextSum - addedSum)) + (move - addedSum)) + moveError;
      sum = nextSum;

      if (i >= full) {
        out[i] = (weighted + error) / weights;
      }
    }
  }
}

package io.github.phidias.indicators.kernels;

import io.github.phidias.bars.Column;

/**
 * The sum of a sliding window, kept so that it does not drift.
 *
 * <p>A plain running sum gathers a rounding error at each step, so that two averages which are equal end up apart and a
 * crossing appears that is none. Here each addition also yields its rounding error (Knuth's TwoSum, exact and free of
 * branches; Neumaier 1974, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", gets the same
 * error with a comparison), and the errors are summed beside the sum. Prices within a few orders of magnitude of each
 * other leave so few bits in that second sum that it is exact itself: the result is then the correctly rounded window
 * sum, whatever came before the window. Over wilder numbers what remains is about 1e-32 of the largest value so far.
 *
 * <p>The value that enters and the one that leaves are subtracted from each other first, so that only one addition a
 * bar waits for the bar before.
 */
public final class RollingSum {
  private RollingSum() {}

  /** Sums of {@code length} values over one run without NaN; NaN for its first {@code length - 1} values. */
  public static void fill(Column x, int from, int to, int length, double[] out) {
    if (!NumberRuns.warmUp(out, from, to, length - 1)) {
      return;
    }
    double sum = 0;
    double error = 0;
    for (int i = from; i < from + length; i++) {
      double value = x.get(i);
      double next = sum + value;
      double part = next - sum;
      error += (sum - (next - part)) + (value - part);
      sum = next;
    }
    out[from + length - 1] = sum + error;
    slide(x, from + length, to, length, sum, error, out);
  }

  /** A method of its own so that the hot loop is compiled without the code before it. */
  private static void slide(Column x, int from, int to, int length, double startSum, double startError, double[] out) {
    double sum = startSum;
    double error = startError;
    for (int i = from; i < to; i++) {
      double enters = x.get(i);
      double leaves = x.get(i - length);
      double change = enters - leaves;
      double part = change - enters;
      double changeError = (enters - (change - part)) - (leaves + part);
      double next = sum + change;
      double added = next - sum;
      error += ((sum - (next - added)) + (change - added)) + changeError;
      sum = next;
      out[i] = sum + error;
    }
  }

  /** The sum of values {@code from .. from + length - 1}, in the same way. */
  public static double of(Column x, int from, int length) {
    double sum = 0;
    double error = 0;
    for (int i = from; i < from + length; i++) {
      double value = x.get(i);
      double next = sum + value;
      double part = next - sum;
      error += (sum - (next - part)) + (value - part);
      sum = next;
    }
    return sum + error;
  }
}

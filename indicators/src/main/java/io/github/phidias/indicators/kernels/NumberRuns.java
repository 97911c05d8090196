package io.github.phidias.indicators.kernels;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Arrays;

/**
 * Splits a column into runs without NaN and fills each on its own. So one rule serves every kernel: an input may begin
 * with NaN, and a NaN further on starts the warm-up afresh instead of spoiling all that follows.
 */
public final class NumberRuns {
  /** Fills {@code out[from..to-1]} from {@code input[from..to-1]}, which holds no NaN. */
  @FunctionalInterface
  public interface Kernel {
    void fill(Column input, int from, int to, double[] out);
  }

  private NumberRuns() {}

  /** A column of what the kernel makes of each run, NaN between the runs. */
  public static Column map(Column input, Kernel kernel) {
    return map(input, 0, kernel);
  }

  private static Column map(Column input, int first, Kernel kernel) {
    int length = input.length();
    double[] out = new double[length];
    int done = Math.min(first, length);
    Arrays.fill(out, 0, done, Double.NaN);
    while (done < length) {
      int from = done;
      while (from < length && Double.isNaN(input.get(from))) {
        out[from++] = Double.NaN;
      }
      int to = endOfRun(input, from);
      if (from < to) {
        kernel.fill(input, from, to, out);
      }
      done = to;
    }
    return Column.wrap(out);
  }

  /**
   * The same for the input from index {@code first} on, NaN before it, and for kernels that carry a NaN along once they
   * have met one. That saves the search for the end of the run: it is taken to reach to the end of the column, and a NaN
   * in the last value tells that it did not.
   */
  public static Column mapCarrying(Column input, int first, Kernel kernel) {
    int length = input.length();
    int from = Math.min(first, length);
    while (from < length && Double.isNaN(input.get(from))) {
      from++;
    }
    if (from < length) {
      double[] out = new double[length];
      Arrays.fill(out, 0, from, Double.NaN);
      kernel.fill(input, from, length, out);
      if (!Double.isNaN(out[length - 1])) {
        return Column.wrap(out);
      }
    }
    return map(input, first, kernel);
  }

  private static int endOfRun(Column input, int from) {
    int to = from;
    while (to < input.length() && !Double.isNaN(input.get(to))) {
      to++;
    }
    return to;
  }

  /** Fills the first {@code missing} values of a run with NaN; false when the run has no more than those. */
  public static boolean warmUp(double[] out, int from, int to, int missing) {
    boolean enough = to - from > missing;
    Arrays.fill(out, from, enough ? from + missing : to, Double.NaN);
    return enough;
  }

  /** The length, one bar or more; throws {@link InputException} BAD_PARAMETER otherwise. */
  public static int requireLength(int length) {
    return requireLength("length", length, 1);
  }

  /** A number of bars, {@code least} or more; throws {@link InputException} BAD_PARAMETER with the field otherwise. */
  public static int requireLength(String field, int length, int least) {
    if (length < least) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, field, "%s was %d but must be %d bars or more".formatted(field, length, least));
    }
    return length;
  }
}

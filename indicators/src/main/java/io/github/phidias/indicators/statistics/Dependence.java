package io.github.phidias.indicators.statistics;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.DeviationKind;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.WindowPairs;

/**
 * How two columns of one length depend on each other over a sliding window: the kernels of {@link Correlation}, {@link
 * Covariance} and {@link Beta}, for columns of your own, such as closes of two instruments over the same bars. No value for
 * the first {@code length - 1} bars; a NaN in either column gives NaN and starts the warm-up afresh. See {@link WindowPairs}
 * for how the sums are kept.
 */
public final class Dependence {
  private Dependence() {}

  /** Correlation of Pearson, -1 to 1; NaN when one of the two does not vary in the window. */
  public static Column correlation(Column x, Column y, int length) {
    NumberRuns.requireLength("length", length, 2);
    return WindowPairs.map(sameLength(x, y), y, length, (xx, yy, xy, meanX, meanY) -> correlation(xx, yy, xy));
  }

  static double correlation(double xx, double yy, double xy) {
    // Two roots: the product of the sums could fall under the least number or rise over the greatest.
    return xx > 0 && yy > 0 ? Math.clamp(xy / (Math.sqrt(xx) * Math.sqrt(yy)), -1, 1) : Double.NaN;
  }

  /** Covariance, in the product of both units. */
  public static Column covariance(Column x, Column y, int length, DeviationKind kind) {
    double divisor = Variance.divisor(length, kind);
    return WindowPairs.map(sameLength(x, y), y, length, (xx, yy, xy, meanX, meanY) -> xy / divisor);
  }

  /**
   * Slope of the least-squares line of one column on another, in units of the first per unit of the second: of returns on
   * returns of a market, its beta; of prices on prices, the ratio that hedges. NaN when the other does not vary in the window.
   */
  public static Column slope(Column y, Column x, int length) {
    NumberRuns.requireLength("length", length, 2);
    return WindowPairs.map(sameLength(x, y), y, length, (xx, yy, xy, meanX, meanY) -> xx > 0 ? xy / xx : Double.NaN);
  }

  /** Simple returns {@code x / x before - 1} of each value on the one before it; NaN at the first and after a zero. */
  public static Column returns(Column x) {
    double[] out = new double[x.length()];
    for (int i = 0; i < out.length; i++) {
      double before = i == 0 ? 0 : x.get(i - 1);
      out[i] = before == 0 ? Double.NaN : (x.get(i) - before) / before;
    }
    return Column.wrap(out);
  }

  private static Column sameLength(Column x, Column y) {
    if (x.length() != y.length()) {
      throw new InputException(ErrorCode.LENGTH_MISMATCH, "y",
          "columns have %d and %d values but must have the same number".formatted(x.length(), y.length()));
    }
    return x;
  }
}

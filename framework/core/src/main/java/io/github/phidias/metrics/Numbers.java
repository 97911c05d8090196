package io.github.phidias.metrics;

import io.github.phidias.bars.Column;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Sums, moments and quantiles of plain arrays without NaN. */
final class Numbers {
  /** A deviation at or under this is rounding noise: the series is constant. */
  static final double NO_DEVIATION = 1e-15;

  private Numbers() {}

  /** The values that are not missing, in order. */
  static double[] present(Column column) {
    return Arrays.stream(column.toArray()).filter(v -> !Double.isNaN(v)).toArray();
  }

  /** Compensated sum (Neumaier, 1974). */
  static double sum(double[] values) {
    CompensatedSum sum = new CompensatedSum();
    for (double value : values) {
      sum.add(value);
    }
    return sum.value();
  }

  /** Arithmetic mean; NaN of nothing. */
  static double mean(double[] values) {
    return sum(values) / values.length;
  }

  /** Sum of the products of the distances from the means: n times the population covariance. */
  static double crossDeviations(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < x.length; i++) {
      sum.add((x[i] - meanX) * (y[i] - meanY));
    }
    return sum.value();
  }

  /** Standard deviation with divisor n - 1; NaN of fewer than two values; exactly 0 where it is only rounding noise. */
  static double deviation(double[] values) {
    if (values.length < 2) {
      return Double.NaN;
    }
    double deviation = Math.sqrt(crossDeviations(values, values) / (values.length - 1));
    return deviation <= NO_DEVIATION ? 0 : deviation;
  }

  /** Mean of the k-th powers of the distances from the mean. */
  static double centralMoment(double[] values, int k) {
    double mean = mean(values);
    return mean(Arrays.stream(values).map(v -> StrictMath.pow(v - mean, k)).toArray());
  }

  /** Quantile with linear interpolation between order statistics at (n - 1) p (Hyndman and Fan 1996, type 7). */
  static double quantile(double[] values, double p) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = (sorted.length - 1) * p;
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Product of 1 + r, less 1. */
  static double compound(double[] returns) {
    double wealth = 1;
    for (double r : returns) {
      wealth *= 1 + r;
    }
    return wealth - 1;
  }

  /** The value when it is a finite number. */
  static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** The quotient, empty when it is not finite. */
  static OptionalDouble ratio(double numerator, double divisor) {
    return finite(numerator / divisor);
  }

  /** Fails unless the number of returns in a year can be one. */
  static double periods(double periodsPerYear) {
    if (!(periodsPerYear > 0 && Double.isFinite(periodsPerYear))) {
      throw new IllegalArgumentException(
          "periodsPerYear was %s but must be finite and above zero: the number of returns in a year, such as 365 for daily ones"
              .formatted(periodsPerYear));
    }
    return periodsPerYear;
  }
}

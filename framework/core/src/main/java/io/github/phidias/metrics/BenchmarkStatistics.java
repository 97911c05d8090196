package io.github.phidias.metrics;

import io.github.phidias.bars.Column;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * A return series r beside that of a benchmark b, one of each a period (fractions). A period in which either is missing
 * is left out. All throw {@link IllegalArgumentException} when the two differ in length.
 */
public final class BenchmarkStatistics {
  /** A benchmark of a variance under this does not move. */
  private static final double NO_VARIANCE = 1e-30;

  private BenchmarkStatistics() {}

  /**
   * cov(r, b) / var(b), the slope of r on b (Sharpe 1964). 1 for the benchmark itself; empty of fewer than two periods
   * and of a benchmark that does not move.
   */
  public static OptionalDouble beta(Column returns, Column benchmark) {
    return Pairs.of(returns, benchmark).beta();
  }

  /**
   * Jensen's alpha (1968), compounded to a year as empyrical does: (1 + mean((r - riskFree) - beta (b - riskFree)))^P - 1.
   * Empty where beta is.
   */
  public static OptionalDouble alpha(Column returns, Column benchmark, double riskFree, double periodsPerYear) {
    Numbers.periods(periodsPerYear);
    Pairs pairs = Pairs.of(returns, benchmark);
    OptionalDouble beta = pairs.beta();
    if (beta.isEmpty()) {
      return beta;
    }
    double mean = Numbers.mean(pairs.returns) - riskFree
        - beta.getAsDouble() * (Numbers.mean(pairs.benchmark) - riskFree);
    return Numbers.finite(StrictMath.pow(1 + mean, periodsPerYear) - 1);
  }

  /** Squared correlation of r and b, 0 to 1; empty of fewer than two periods and where either does not move. */
  public static OptionalDouble rSquared(Column returns, Column benchmark) {
    Pairs pairs = Pairs.of(returns, benchmark);
    if (!(Numbers.deviation(pairs.returns) > 0 && Numbers.deviation(pairs.benchmark) > 0)) {
      return OptionalDouble.empty();
    }
    double covariance = Numbers.crossDeviations(pairs.returns, pairs.benchmark);
    return Numbers.ratio(
        covariance * covariance,
        Numbers.crossDeviations(pairs.returns, pairs.returns) * Numbers.crossDeviations(pairs.benchmark, pairs.benchmark));
  }

  /**
   * mean(r - b) / stdev(r - b) sqrt(P), sample deviation: the annualised information ratio (Grinold and Kahn, "Active
   * Portfolio Management", 2nd ed. 1999, ch. 5; Goodwin 1998). Empty of fewer than two periods and without a difference.
   */
  public static OptionalDouble informationRatio(Column returns, Column benchmark, double periodsPerYear) {
    Pairs pairs = Pairs.of(returns, benchmark);
    double[] active = pairs.active();
    return Numbers.ratio(
        Numbers.mean(active) * Math.sqrt(Numbers.periods(periodsPerYear)), Numbers.deviation(active));
  }

  /**
   * Annual return of r over that of b, both compounded over the periods in which b rose (Morningstar's upside capture):
   * above 1 when more is gained. Empty without such a period.
   */
  public static OptionalDouble upCapture(Column returns, Column benchmark, double periodsPerYear) {
    return Pairs.of(returns, benchmark).capture(b -> b > 0, periodsPerYear);
  }

  /** As {@link #upCapture}, over the periods in which b fell: under 1 when less is lost, negative when r rose. */
  public static OptionalDouble downCapture(Column returns, Column benchmark, double periodsPerYear) {
    return Pairs.of(returns, benchmark).capture(b -> b < 0, periodsPerYear);
  }

  /** The periods in which both returns are known. */
  static final class Pairs {
    private final double[] returns;
    private final double[] benchmark;

    private Pairs(double[] returns, double[] benchmark) {
      this.returns = returns;
      this.benchmark = benchmark;
    }

    static Pairs of(Column returns, Column benchmark) {
      if (returns.length() != benchmark.length()) {
        throw new IllegalArgumentException(
            "benchmark has %d returns but the series has %d; give one for each period, NaN where there is none"
                .formatted(benchmark.length(), returns.length()));
      }
      double[] r = new double[returns.length()];
      double[] b = new double[returns.length()];
      int count = 0;
      for (int i = 0; i < r.length; i++) {
        if (!Double.isNaN(returns.get(i)) && !Double.isNaN(benchmark.get(i))) {
          r[count] = returns.get(i);
          b[count++] = benchmark.get(i);
        }
      }
      return new Pairs(Arrays.copyOf(r, count), Arrays.copyOf(b, count));
    }

    double[] returns() {
      return returns;
    }

    double[] benchmark() {
      return benchmark;
    }

    OptionalDouble beta() {
      double spread = Numbers.crossDeviations(benchmark, benchmark);
      return returns.length < 2 || !(spread / returns.length >= NO_VARIANCE)
          ? OptionalDouble.empty()
          : Numbers.ratio(Numbers.crossDeviations(returns, benchmark), spread);
    }

    double[] active() {
      double[] out = new double[returns.length];
      for (int i = 0; i < out.length; i++) {
        out[i] = returns[i] - benchmark[i];
      }
      return out;
    }

    OptionalDouble capture(DoublePredicate side, double periodsPerYear) {
      double[] r = new double[returns.length];
      double[] b = new double[returns.length];
      int count = 0;
      for (int i = 0; i < returns.length; i++) {
        if (side.test(benchmark[i])) {
          r[count] = returns[i];
          b[count++] = benchmark[i];
        }
      }
      OptionalDouble ours = ReturnStatistics.annualReturn(Column.wrap(Arrays.copyOf(r, count)), periodsPerYear);
      OptionalDouble theirs = ReturnStatistics.annualReturn(Column.wrap(Arrays.copyOf(b, count)), periodsPerYear);
      return ours.isEmpty() || theirs.isEmpty()
          ? OptionalDouble.empty()
          : Numbers.ratio(ours.getAsDouble(), theirs.getAsDouble());
    }
  }
}

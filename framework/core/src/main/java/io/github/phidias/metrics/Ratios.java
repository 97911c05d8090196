package io.github.phidias.metrics;

import io.github.phidias.bars.Column;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Reward over risk of a return series r (fractions, NaN where missing, left out). Rates without "annual" in their name
 * are fractions a period. A ratio whose divisor is zero is empty, not infinite: it has no place in a ranking.
 */
public final class Ratios {
  private Ratios() {}

  /**
   * mean(r - riskFree) / stdev(r - riskFree) sqrt(P), sample deviation (Sharpe 1966 and 1994; annualised under
   * independence, Lo 2002). Empty of fewer than two returns and where the deviation is at most 1e-15.
   */
  public static OptionalDouble sharpe(Column returns, double riskFree, double periodsPerYear) {
    return sharpe(Numbers.present(returns), riskFree, Numbers.periods(periodsPerYear));
  }

  private static OptionalDouble sharpe(double[] values, double riskFree, double periodsPerYear) {
    double[] excess = Arrays.stream(values).map(r -> r - riskFree).toArray();
    return Numbers.ratio(Numbers.mean(excess) * Math.sqrt(periodsPerYear), Numbers.deviation(excess));
  }

  /**
   * mean(r - required) P over {@link RiskStatistics#downsideRisk} (Sortino and van der Meer 1991; Sortino and Price
   * 1994). Empty of nothing and without a shortfall.
   */
  public static OptionalDouble sortino(Column returns, double requiredReturn, double periodsPerYear) {
    Numbers.periods(periodsPerYear);
    double[] values = Numbers.present(returns);
    return Numbers.ratio(
        (Numbers.mean(values) - requiredReturn) * Math.sqrt(periodsPerYear),
        RiskStatistics.semideviation(values, requiredReturn));
  }

  /**
   * {@link ReturnStatistics#annualReturn} over the absolute {@link RiskStatistics#maxDrawdown} (Young 1991, who took the
   * last 36 months; here the whole series). Empty without a drawdown.
   */
  public static OptionalDouble calmar(Column returns, double periodsPerYear) {
    OptionalDouble annual = ReturnStatistics.annualReturn(returns, periodsPerYear);
    OptionalDouble drawdown = RiskStatistics.maxDrawdown(returns);
    return annual.isEmpty() || drawdown.isEmpty()
        ? OptionalDouble.empty()
        : Numbers.ratio(annual.getAsDouble(), -drawdown.getAsDouble());
  }

  /**
   * Sum of the gains over the sum of the losses against a threshold a period, sum(max(r - L, 0)) / sum(max(L - r, 0)) with
   * L = riskFree + (1 + requiredAnnual)^(1/P) - 1 (Keating and Shadwick 2002). Zero or more, 1 at the mean return; empty
   * of fewer than two returns, without a loss, and for a required return of -1 or less.
   */
  public static OptionalDouble omega(Column returns, double riskFree, double requiredAnnualReturn, double periodsPerYear) {
    Numbers.periods(periodsPerYear);
    double[] values = Numbers.present(returns);
    if (returns.length() < 2 || !(requiredAnnualReturn > -1)) {
      return OptionalDouble.empty();
    }
    double required = requiredAnnualReturn == 0 ? 0 : StrictMath.pow(1 + requiredAnnualReturn, 1 / periodsPerYear) - 1;
    double[] excess = Arrays.stream(values).map(r -> r - riskFree - required).toArray();
    return gainsOverLosses(excess);
  }

  /** Sum of what is above zero over the absolute sum of what is below; empty when nothing is below. */
  static OptionalDouble gainsOverLosses(double[] values) {
    return Numbers.ratio(
        Numbers.sum(Arrays.stream(values).filter(v -> v > 0).toArray()),
        -Numbers.sum(Arrays.stream(values).filter(v -> v < 0).toArray()));
  }

  /**
   * {@link #sharpe} of each window of returns, at the index of its last; NaN for the first {@code window - 1} and where
   * a window has no ratio. One a return, at constant cost each, unless cancellation asks for a window to be summed anew.
   *
   * @param window returns in a window, missing ones included, 2 or more
   */
  public static Column rollingSharpe(Column returns, int window, double riskFree, double periodsPerYear) {
    Numbers.periods(periodsPerYear);
    requireWindow(window);
    double[] out = new double[returns.length()];
    CompensatedSum sum = new CompensatedSum();
    CompensatedSum squares = new CompensatedSum();
    int count = 0;
    for (int i = 0; i < out.length; i++) {
      count += slide(sum, squares, returns.get(i) - riskFree, 1);
      if (i >= window) {
        count -= slide(sum, squares, returns.get(i - window) - riskFree, -1);
      }
      out[i] = Double.NaN;
      if (i >= window - 1 && count >= 2) {
        double mean = sum.value() / count;
        double spread = squares.value() - mean * sum.value();
        double deviation = Math.sqrt(spread / (count - 1));
        // Less than this and the difference has lost the digits that matter.
        out[i] = spread > 1e-4 * squares.value() && deviation > Numbers.NO_DEVIATION
            ? mean / deviation * Math.sqrt(periodsPerYear)
            : sharpe(returns.slice(i - window + 1, i + 1), riskFree, periodsPerYear).orElse(Double.NaN);
      }
    }
    return Column.wrap(out);
  }

  /** Takes a value in or out; tells how many values that is. */
  private static int slide(CompensatedSum sum, CompensatedSum squares, double value, int sign) {
    if (Double.isNaN(value)) {
      return 0;
    }
    sum.add(sign * value);
    squares.add(sign * (value * value));
    return 1;
  }

  /**
   * {@link RiskStatistics#maxDrawdown} of each window of returns, at the index of its last; NaN for the first {@code
   * window - 1}. Costs {@code window} steps a value.
   */
  public static Column rollingMaxDrawdown(Column returns, int window) {
    requireWindow(window);
    double[] out = new double[returns.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = i < window - 1
          ? Double.NaN
          : RiskStatistics.maxDrawdown(returns.slice(i - window + 1, i + 1)).orElse(Double.NaN);
    }
    return Column.wrap(out);
  }

  private static void requireWindow(int window) {
    if (window < 2) {
      throw new IllegalArgumentException("window was " + window + " but must be 2 returns or more");
    }
  }
}

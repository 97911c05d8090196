package io.github.phidias.metrics;

import io.github.phidias.bars.Column;
import java.util.OptionalDouble;

/**
 * Growth and shape of a return series r (fractions, NaN where missing). The count n leaves out missing returns unless it
 * says otherwise; formulas of the shape figures are population moments, m_k = sum((r - mean)^k) / n.
 */
public final class ReturnStatistics {
  private static final long THIRTY_DAYS = 30L * 86_400_000L;

  private ReturnStatistics() {}

  /** Product of (1 + r), less 1, a missing return being 0; empty without an entry. -1 is ruin. */
  public static OptionalDouble totalReturn(Column returns) {
    return returns.length() == 0 ? OptionalDouble.empty() : Numbers.finite(Numbers.compound(Numbers.present(returns)));
  }

  /**
   * (1 + total return)^(P / count) - 1, the geometric return a year; the count includes missing returns, since they took
   * time too. A fraction of -1 or more; empty without an entry, and where the total is under -1. As empyrical has it.
   */
  public static OptionalDouble annualReturn(Column returns, double periodsPerYear) {
    Numbers.periods(periodsPerYear);
    OptionalDouble total = totalReturn(returns);
    return total.isEmpty()
        ? total
        : Numbers.finite(StrictMath.pow(1 + total.getAsDouble(), periodsPerYear / returns.length()) - 1);
  }

  /**
   * (E[N-1]/E0)^(P / (N-1)) - 1 of a curve of N values: its compound annual growth. Empty when it spans under 30 days,
   * for a year's growth cannot be told from so little; -1 when the last equity is zero or less.
   */
  public static OptionalDouble cagr(EquityCurve curve, double periodsPerYear) {
    Numbers.periods(periodsPerYear);
    int last = curve.size() - 1;
    if (curve.time(last) - curve.time(0) < THIRTY_DAYS) {
      return OptionalDouble.empty();
    }
    return curve.last() <= 0
        ? OptionalDouble.of(-1)
        : Numbers.finite(StrictMath.pow(curve.last() / curve.initialCapital(), periodsPerYear / last) - 1);
  }

  /** Arithmetic mean, a fraction a period; empty of nothing. */
  public static OptionalDouble mean(Column returns) {
    return Numbers.finite(Numbers.mean(Numbers.present(returns)));
  }

  /** Sample standard deviation (divisor n - 1) times sqrt(P), zero or more; empty of fewer than two returns. */
  public static OptionalDouble volatility(Column returns, double periodsPerYear) {
    return Numbers.finite(
        Numbers.deviation(Numbers.present(returns)) * Math.sqrt(Numbers.periods(periodsPerYear)));
  }

  /**
   * Population skewness m3 / m2^1.5 (Fisher and Pearson's g1; Joanes and Gill 1998): negative where the long tail is of
   * losses. Empty of fewer than two returns and of a constant series.
   */
  public static OptionalDouble skewness(Column returns) {
    return standardised(Numbers.present(returns), 3);
  }

  /**
   * Full population kurtosis m4 / m2^2, 1 or more: 3 for a normal distribution, higher for fat tails (Pearson's b2, the
   * form that Bailey and Lopez de Prado 2012 use). Empty of fewer than two returns and of a constant series.
   */
  public static OptionalDouble kurtosis(Column returns) {
    return standardised(Numbers.present(returns), 4);
  }

  private static OptionalDouble standardised(double[] values, int k) {
    double deviation = Numbers.deviation(values);
    if (!(deviation > 0)) {
      return OptionalDouble.empty();
    }
    return Numbers.ratio(
        Numbers.centralMoment(values, k), StrictMath.pow(Numbers.centralMoment(values, 2), k / 2.0));
  }

  /**
   * Sample skewness g1 sqrt(n (n-1)) / (n-2) (G1 of Joanes and Gill 1998, as in pandas and spreadsheets); empty of fewer
   * than three returns and of a constant series.
   */
  public static OptionalDouble sampleSkewness(Column returns) {
    double n = Numbers.present(returns).length;
    OptionalDouble population = skewness(returns);
    return population.isEmpty() || n < 3
        ? OptionalDouble.empty()
        : Numbers.finite(population.getAsDouble() * Math.sqrt(n * (n - 1)) / (n - 2));
  }

  /**
   * Sample excess kurtosis ((n+1) (m4/m2^2 - 3) + 6) (n-1) / ((n-2)(n-3)) (G2 of Joanes and Gill 1998, as in pandas and
   * spreadsheets), 0 for a normal distribution; empty of fewer than four returns and of a constant series.
   */
  public static OptionalDouble sampleExcessKurtosis(Column returns) {
    double n = Numbers.present(returns).length;
    OptionalDouble population = kurtosis(returns);
    return population.isEmpty() || n < 4
        ? OptionalDouble.empty()
        : Numbers.finite(((n + 1) * (population.getAsDouble() - 3) + 6) * (n - 1) / ((n - 2) * (n - 3)));
  }

  /**
   * R^2 of the least-squares line through the running sum of ln(1 + r) against 0, 1, 2, ..., missing returns left out: 1
   * for steady growth (or steady loss), 0 for growth that time does not explain. Empty of fewer than two returns, of
   * returns that are all zero, and where a return is -1 or less. As empyrical's stability of a time series.
   */
  public static OptionalDouble stability(Column returns) {
    double[] values = Numbers.present(returns);
    double[] index = new double[values.length];
    double[] wealth = new double[values.length];
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < values.length; i++) {
      sum.add(StrictMath.log1p(values[i]));
      index[i] = i;
      wealth[i] = sum.value();
    }
    double covariance = Numbers.crossDeviations(index, wealth);
    return Numbers.ratio(
        covariance * covariance, Numbers.crossDeviations(index, index) * Numbers.crossDeviations(wealth, wealth));
  }
}

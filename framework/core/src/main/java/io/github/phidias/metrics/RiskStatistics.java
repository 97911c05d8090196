package io.github.phidias.metrics;

import io.github.phidias.bars.Column;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Losses that a return series r (fractions, NaN where missing) holds. Missing returns are left out; in drawdowns they
 * count as 0. Values at risk and drawdowns are returns: a loss is negative.
 */
public final class RiskStatistics {
  private RiskStatistics() {}

  /**
   * sqrt(mean(min(r - required, 0)^2)) sqrt(P), the annualised downside deviation, zero or more; the mean is over all
   * returns, not only the low ones (Sortino and van der Meer 1991). Empty of nothing.
   *
   * @param requiredReturn return a period under which a return counts as a shortfall
   */
  public static OptionalDouble downsideRisk(Column returns, double requiredReturn, double periodsPerYear) {
    return Numbers.finite(
        semideviation(Numbers.present(returns), requiredReturn) * Math.sqrt(Numbers.periods(periodsPerYear)));
  }

  static double semideviation(double[] values, double requiredReturn) {
    return Math.sqrt(Numbers.mean(Arrays.stream(values).map(r -> Math.min(r - requiredReturn, 0)).map(d -> d * d).toArray()));
  }

  /**
   * Historical value at risk: the (1 - confidence) quantile of the returns, linear between order statistics (Jorion,
   * "Value at Risk", 3rd ed. 2006, ch. 10). At 0.95, one return in twenty is at or under it; negative when that is a
   * loss. Empty of nothing.
   *
   * @param confidence above 0, under 1
   */
  public static OptionalDouble valueAtRisk(Column returns, double confidence) {
    double tail = tail(confidence);
    double[] values = Numbers.present(returns);
    return values.length == 0 ? OptionalDouble.empty() : Numbers.finite(Numbers.quantile(values, tail));
  }

  /**
   * Historical expected shortfall (conditional value at risk): mean of the returns at or under {@link #valueAtRisk}, and
   * so never above it (Rockafellar and Uryasev 2000; Acerbi and Tasche 2002). Empty of nothing.
   */
  public static OptionalDouble expectedShortfall(Column returns, double confidence) {
    OptionalDouble bound = valueAtRisk(returns, confidence);
    return bound.isEmpty()
        ? bound
        : Numbers.finite(Numbers.mean(
            Arrays.stream(Numbers.present(returns)).filter(r -> r <= bound.getAsDouble()).toArray()));
  }

  /**
   * Value at risk of a normal distribution: mean + z stdev, z the (1 - confidence) quantile of the standard normal,
   * sample deviation. Empty of fewer than two returns.
   */
  public static OptionalDouble normalValueAtRisk(Column returns, double confidence) {
    double[] values = Numbers.present(returns);
    return Numbers.finite(Numbers.mean(values) + Normal.quantile(tail(confidence)) * Numbers.deviation(values));
  }

  /**
   * Expected shortfall of a normal distribution: mean - stdev phi(z) / (1 - confidence), phi the standard normal density
   * at its (1 - confidence) quantile z, sample deviation. Empty of fewer than two returns.
   */
  public static OptionalDouble normalExpectedShortfall(Column returns, double confidence) {
    double[] values = Numbers.present(returns);
    double tail = tail(confidence);
    return Numbers.finite(
        Numbers.mean(values) - Numbers.deviation(values) * Normal.density(Normal.quantile(tail)) / tail);
  }

  private static double tail(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence was " + confidence + " but must be above 0 and under 1, such as 0.95");
    }
    return 1 - confidence;
  }

  /**
   * |95th percentile| / |5th percentile|, linear between order statistics: above 1 when the best days outweigh the worst.
   * Zero or more; empty of nothing and where the 5th percentile is 0. As empyrical has it.
   */
  public static OptionalDouble tailRatio(Column returns) {
    double[] values = Numbers.present(returns);
    return values.length == 0
        ? OptionalDouble.empty()
        : Numbers.ratio(Math.abs(Numbers.quantile(values, 0.95)), Math.abs(Numbers.quantile(values, 0.05)));
  }

  /**
   * The least of W[t] / max(1, W[1..t]) - 1, W the compounded wealth from 1 before the first return: zero or negative.
   * Empty without an entry.
   */
  public static OptionalDouble maxDrawdown(Column returns) {
    OptionalDouble least = Arrays.stream(underwater(returns)).min();
    return least.isEmpty() ? least : Numbers.finite(least.getAsDouble());
  }

  /** sqrt(mean(D^2)) of the same drawdowns D, a fraction; see {@link Drawdowns#ulcerIndex}. */
  public static OptionalDouble ulcerIndex(Column returns) {
    return Numbers.finite(Math.sqrt(Numbers.mean(squares(underwater(returns)))));
  }

  static double[] squares(double[] values) {
    return Arrays.stream(values).map(d -> d * d).toArray();
  }

  /** Distance of compounded wealth from its peak so far, which starts at 1; one a return. */
  static double[] underwater(Column returns) {
    double[] out = new double[returns.length()];
    double wealth = 1;
    double peak = 1;
    for (int i = 0; i < out.length; i++) {
      wealth *= Double.isNaN(returns.get(i)) ? 1 : 1 + returns.get(i);
      peak = Math.max(peak, wealth);
      out[i] = wealth / peak - 1;
    }
    return out;
  }
}

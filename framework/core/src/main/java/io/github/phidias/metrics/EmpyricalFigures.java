package io.github.phidias.metrics;

import io.github.phidias.bars.Column;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The figures of empyrical, by its function names; P = 252 daily returns a year unless given, risk-free and required
 * return 0. Definitions: {@code cum_returns_final} product(1 + r) - 1; {@code annual_return} (1 + that)^(P/count) - 1;
 * {@code annual_volatility} and {@code sharpe_ratio} with sample deviation; {@code calmar_ratio} annual return over
 * absolute drawdown; {@code skew} and {@code kurtosis} of the population, the latter in excess of 3, as pyfolio adds them;
 * {@code value_at_risk} the 5th percentile; {@code conditional_value_at_risk} the mean of the floor(0.05 (n-1)) + 1 least
 * returns; {@code excess_sharpe} the information ratio, not annualised. Ratios need two returns.
 */
final class EmpyricalFigures {
  private static final double CUTOFF = 0.05;

  private EmpyricalFigures() {}

  static Figures of(Daily daily) {
    Column r = daily.returns();
    Column b = daily.benchmark();
    double p = daily.daysPerYear();
    boolean two = r.length() >= 2;
    OptionalDouble kurtosis = ReturnStatistics.kurtosis(r);
    return new Figures.Builder()
        .add("cum_returns_final", ReturnStatistics.totalReturn(r))
        .add("annual_return", ReturnStatistics.annualReturn(r, p))
        .add("annual_volatility", ReturnStatistics.volatility(r, p))
        .add("sharpe_ratio", Ratios.sharpe(r, 0, p))
        .add("calmar_ratio", Ratios.calmar(r, p))
        .add("stability_of_timeseries", ReturnStatistics.stability(r))
        .add("max_drawdown", RiskStatistics.maxDrawdown(r))
        .add("omega_ratio", Ratios.omega(r, 0, 0, p))
        .add("sortino_ratio", two ? Ratios.sortino(r, 0, p) : OptionalDouble.empty())
        .add("downside_risk", RiskStatistics.downsideRisk(r, 0, p))
        .add("skew", ReturnStatistics.skewness(r))
        .add("kurtosis", kurtosis.isEmpty() ? kurtosis : OptionalDouble.of(kurtosis.getAsDouble() - 3))
        .add("tail_ratio", RiskStatistics.tailRatio(r))
        .add("value_at_risk", RiskStatistics.valueAtRisk(r, 1 - CUTOFF))
        .add("conditional_value_at_risk", shortfall(Numbers.present(r)))
        .add("alpha", BenchmarkStatistics.alpha(r, b, 0, p))
        .add("beta", BenchmarkStatistics.beta(r, b))
        .add("excess_sharpe", BenchmarkStatistics.informationRatio(r, b, 1))
        .add("up_capture", BenchmarkStatistics.upCapture(r, b, p))
        .add("down_capture", BenchmarkStatistics.downCapture(r, b, p))
        .build(Convention.EMPYRICAL);
  }

  private static OptionalDouble shortfall(double[] values) {
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Numbers.finite(Numbers.mean(Arrays.copyOf(sorted, (int) ((sorted.length - 1) * CUTOFF) + 1)));
  }
}

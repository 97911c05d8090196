package io.github.phidias.metrics;

import io.github.phidias.bars.Column;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The figures of QuantStats 0.0.86, by the names of its functions in {@code stats}; P = 252 daily returns a year unless
 * given, risk-free 0, confidence 0.95, n the returns that are not missing.
 *
 * <p>{@code comp} product(1 + r) - 1; {@code cagr} (1 + comp)^(P/n) - 1; {@code sharpe} and {@code volatility} with sample
 * deviation; {@code sortino} mean(r) / sqrt(sum(min(r, 0)^2) / n) sqrt(P); {@code skew} and {@code kurtosis} of a sample,
 * in excess of 3; {@code value_at_risk} and {@code conditional_value_at_risk} of a normal distribution (earlier versions:
 * the mean of the returns under the value at risk); {@code ulcer_index} sqrt(sum(drawdown^2) / (count - 1)); {@code
 * recovery_factor} |sum(r)| / |max drawdown|; {@code gain_to_pain_ratio} sum(r) / |sum of losses|; {@code win_rate} up days
 * over days that moved, 0 when none did; {@code payoff_ratio} mean gain over absolute mean loss; {@code profit_factor}
 * their sums; {@code kelly_criterion} (payoff W - (1 - W)) / payoff; {@code risk_of_ruin} ((1 - W) / (1 + W))^n; {@code
 * exposure} share of days that moved, rounded up to a hundredth; {@code expected_return} the geometric mean; {@code
 * information_ratio} not annualised, 0 without a difference; {@code alpha} (mean(r) - beta mean(b)) P, not compounded.
 */
final class QuantStatsFigures {
  private static final double CONFIDENCE = 0.95;

  private QuantStatsFigures() {}

  static Figures of(Daily daily) {
    Column r = daily.returns();
    Column b = daily.benchmark();
    double p = daily.daysPerYear();
    double[] values = Numbers.present(r);
    double n = values.length;
    double[] up = Arrays.stream(values).filter(v -> v > 0).toArray();
    double[] down = Arrays.stream(values).filter(v -> v < 0).toArray();
    double moved = up.length + down.length;
    OptionalDouble comp = ReturnStatistics.totalReturn(r);
    double growth = 1 + comp.orElse(Double.NaN);
    OptionalDouble drawdown = RiskStatistics.maxDrawdown(r);
    double fall = -drawdown.orElse(Double.NaN);
    OptionalDouble cagr = Numbers.finite(StrictMath.pow(growth, p / n) - 1);
    OptionalDouble payoff = Numbers.ratio(Numbers.mean(up), -Numbers.mean(down));
    double winRate = moved == 0 ? 0 : up.length / moved;
    double sum = Numbers.sum(values);
    double lost = -Numbers.sum(down);
    OptionalDouble beta = BenchmarkStatistics.beta(r, b);
    return new Figures.Builder()
        .add("comp", comp)
        .add("cagr", cagr)
        .add("volatility", ReturnStatistics.volatility(r, p))
        .add("sharpe", Ratios.sharpe(r, 0, p))
        .add("sortino", Ratios.sortino(r, 0, p))
        .add("omega", Ratios.omega(r, 0, 0, p))
        .add("calmar", Numbers.ratio(cagr.orElse(Double.NaN), fall))
        .add("max_drawdown", drawdown)
        .add("skew", ReturnStatistics.sampleSkewness(r))
        .add("kurtosis", ReturnStatistics.sampleExcessKurtosis(r))
        .add("value_at_risk", RiskStatistics.normalValueAtRisk(r, CONFIDENCE))
        .add("conditional_value_at_risk", RiskStatistics.normalExpectedShortfall(r, CONFIDENCE))
        .add("tail_ratio", RiskStatistics.tailRatio(r))
        .add("ulcer_index", Numbers.finite(
            Math.sqrt(Numbers.sum(RiskStatistics.squares(RiskStatistics.underwater(r))) / (r.length() - 1))))
        .add("recovery_factor", Numbers.ratio(Math.abs(sum), fall))
        .add("gain_to_pain_ratio", Numbers.ratio(sum, lost))
        .add("expected_return", Numbers.finite(StrictMath.pow(growth, 1 / n) - 1))
        .add("exposure", n == 0 ? 0 : Math.ceil(moved / n * 100) / 100)
        .add("win_rate", winRate)
        .add("avg_return", Numbers.finite(sum / moved))
        .add("avg_win", Numbers.finite(Numbers.mean(up)))
        .add("avg_loss", Numbers.finite(Numbers.mean(down)))
        .add("payoff_ratio", payoff)
        .add("profit_factor", moved == 0 ? OptionalDouble.of(0) : Numbers.ratio(Numbers.sum(up), lost))
        .add("kelly_criterion", TradeStatistics.kelly(OptionalDouble.of(winRate), payoff))
        .add("risk_of_ruin", StrictMath.pow((1 - winRate) / (1 + winRate), n))
        .add("best", Arrays.stream(values).max())
        .add("worst", Arrays.stream(values).min())
        .add("consecutive_wins", TradeStatistics.longestRun(r.toArray(), v -> v > 0))
        .add("consecutive_losses", TradeStatistics.longestRun(r.toArray(), v -> v < 0))
        .add("beta", beta.orElse(0))
        .add("alpha", beta.isEmpty() ? 0 : alpha(r, b, beta.getAsDouble()) * p)
        .add("r_squared", BenchmarkStatistics.rSquared(r, b))
        .add("information_ratio", BenchmarkStatistics.informationRatio(r, b, 1).orElse(0))
        .build(Convention.QUANTSTATS);
  }

  /** mean(r) - beta mean(b) over the days on which both are known. */
  private static double alpha(Column returns, Column benchmark, double beta) {
    BenchmarkStatistics.Pairs pairs = BenchmarkStatistics.Pairs.of(returns, benchmark);
    return Numbers.mean(pairs.returns()) - beta * Numbers.mean(pairs.benchmark());
  }
}

package io.github.phidias.metrics;

import io.github.phidias.bars.Column;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Our own figures: first those of the simulator's {@link io.github.phidias.simulation.Metrics} that follow from equity and
 * trades, by the same formulas, then the rest of this package. What only the account's book knows (exposure, turnover,
 * slippage) stays with the simulator.
 */
final class PhidiasFigures {
  private static final double CONFIDENCE = 0.95;
  private static final double DAY = 86_400_000;

  private PhidiasFigures() {}

  static Figures of(TrackRecord record) {
    EquityCurve curve = record.curve();
    Column closes = record.bars().close();
    Column r = curve.returns();
    Column b = record.closes().returns();
    double p = periodsPerYear(record);
    TradeStatistics t = TradeStatistics.of(record.trades());
    double drawdown = Drawdowns.maxDrawdown(curve);
    OptionalDouble cagr = ReturnStatistics.cagr(curve, p);
    Figures.Builder out = new Figures.Builder()
        .add("total_trades", t.trades()).add("winning_trades", t.wins()).add("losing_trades", t.losses())
        .add("breakeven_trades", t.breakevens()).add("win_rate", t.winRate().orElse(0))
        .add("total_pnl", curve.last() - curve.initialCapital()).add("total_return", curve.totalReturn())
        .add("final_equity", curve.last()).add("gross_profit", t.grossProfit()).add("gross_loss", t.grossLoss())
        .add("profit_factor", t.profitFactor()).add("avg_trade", t.expectancy()).add("avg_win", t.averageWin())
        .add("avg_loss", t.averageLoss()).add("max_consecutive_losses", t.maxConsecutiveLosses())
        .add("max_drawdown", drawdown).add("sharpe_ratio", Ratios.sharpe(r, 0, p))
        .add("sortino_ratio", Ratios.sortino(r, 0, p)).add("cagr", cagr)
        .add("calmar_ratio", cagr.isEmpty() ? cagr : Numbers.ratio(cagr.getAsDouble(), -drawdown))
        .add("buy_and_hold_return", closes.get(closes.length() - 1) / closes.get(0) - 1).add("periods_per_year", p);
    return out
        .add("volatility", ReturnStatistics.volatility(r, p)).add("downside_risk", RiskStatistics.downsideRisk(r, 0, p))
        .add("omega_ratio", Ratios.omega(r, 0, 0, p)).add("tail_ratio", RiskStatistics.tailRatio(r))
        .add("value_at_risk_95", RiskStatistics.valueAtRisk(r, CONFIDENCE))
        .add("expected_shortfall_95", RiskStatistics.expectedShortfall(r, CONFIDENCE))
        .add("skewness", ReturnStatistics.skewness(r)).add("kurtosis", ReturnStatistics.kurtosis(r))
        .add("stability", ReturnStatistics.stability(r)).add("ulcer_index", Drawdowns.ulcerIndex(curve))
        .add("time_under_water", Drawdowns.timeUnderWater(curve))
        .add("longest_drawdown_days", days(Drawdowns.longest(curve).orElse(Duration.ZERO)))
        .add("recovery_factor", Drawdowns.recoveryFactor(curve)).add("alpha", BenchmarkStatistics.alpha(r, b, 0, p))
        .add("beta", BenchmarkStatistics.beta(r, b)).add("information_ratio", BenchmarkStatistics.informationRatio(r, b, p))
        .add("up_capture", BenchmarkStatistics.upCapture(r, b, p)).add("down_capture", BenchmarkStatistics.downCapture(r, b, p))
        .add("expectancy_fraction", t.expectancyFraction()).add("payoff_ratio", t.payoffRatio()).add("sqn", t.sqn())
        .add("kelly", t.kelly()).add("max_consecutive_wins", t.maxConsecutiveWins())
        .add("best_trade", t.bestReturn()).add("worst_trade", t.worstReturn())
        .add("avg_holding_days", t.holdingTimes().map(h -> OptionalDouble.of(days(h.mean()))).orElse(OptionalDouble.empty()))
        .build(Convention.PHIDIAS);
  }

  static double periodsPerYear(TrackRecord record) {
    return record.barsPerYear().orElse(record.bars().timeframe().periodsPerYear());
  }

  private static double days(Duration duration) {
    return duration.toMillis() / DAY;
  }
}

package io.github.phidias.simulation;

import java.util.OptionalDouble;

/**
 * The figures of a run. Fractions, not percent; quote currency for money; empty where a figure has no meaning. The
 * equity curve has one value a bar, E0 is the initial capital, r[t] = E[t]/E[t-1] - 1 for t = 1..N-1, and P is {@code
 * periodsPerYear}.
 *
 * @param totalTrades          closed round trips
 * @param winningTrades        with pnl above zero
 * @param losingTrades         with pnl under zero
 * @param breakevenTrades      with pnl of exactly zero
 * @param winRate              winning over total; 0 without trades
 * @param totalPnl             last equity minus E0
 * @param totalReturn          last equity over E0, minus 1
 * @param finalEquity          last equity
 * @param grossProfit          sum of the winning trades' pnl
 * @param grossLoss            absolute sum of the losing trades' pnl
 * @param profitFactor         gross profit over gross loss; empty without a loss
 * @param avgTrade             mean pnl; empty without trades
 * @param avgWin               mean pnl of winning trades
 * @param avgLoss              mean pnl of losing trades, negative
 * @param maxConsecutiveLosses longest run of losing trades
 * @param maxDrawdown          least of E[t]/peak[t] - 1, the peak starting at E0; zero or negative
 * @param sharpeRatio          mean(r)/stdev(r) * sqrt(P), sample deviation, risk-free rate 0; empty when the deviation is
 *                             at most 1e-15 or there are fewer than two returns
 * @param sortinoRatio         mean(r)/sqrt(mean(min(r,0)^2)) * sqrt(P); empty when the divisor is 0
 * @param cagr                 (E[N-1]/E0)^(P/(N-1)) - 1; empty when the data span under 30 days; -1 when the equity is zero
 *                             or less
 * @param calmarRatio          cagr over the absolute maximum drawdown
 * @param exposure             share of bars with a position at the close
 * @param totalCommission      sum over fills
 * @param totalSlippage        sum over fills of quantity times the distance of fill and reference
 * @param turnover             sum over fills of quantity times price
 * @param buyAndHoldReturn     last close over first close, minus 1, without costs
 * @param periodsPerYear       365 days over the timeframe unless set
 */
public record Metrics(
    int totalTrades, int winningTrades, int losingTrades, int breakevenTrades, double winRate, double totalPnl,
    double totalReturn, double finalEquity, double grossProfit, double grossLoss, OptionalDouble profitFactor,
    OptionalDouble avgTrade, OptionalDouble avgWin, OptionalDouble avgLoss, int maxConsecutiveLosses,
    double maxDrawdown, OptionalDouble sharpeRatio, OptionalDouble sortinoRatio, OptionalDouble cagr,
    OptionalDouble calmarRatio, double exposure, double totalCommission, double totalSlippage, double turnover,
    double buyAndHoldReturn, double periodsPerYear) {}

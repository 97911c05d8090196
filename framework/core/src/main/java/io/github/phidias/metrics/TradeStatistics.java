package io.github.phidias.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * Figures of closed trades. A win has a pnl above zero, a loss one under it; money is quote currency.
 *
 * @param trades               closed round trips
 * @param wins                 with a pnl above zero
 * @param losses               with a pnl under zero
 * @param breakevens           with a pnl of exactly zero
 * @param winRate              wins over trades, 0 to 1; empty without trades
 * @param netProfit            sum of pnl
 * @param grossProfit          sum of the wins' pnl
 * @param grossLoss            absolute sum of the losses' pnl
 * @param profitFactor         gross profit over gross loss, zero or more; empty without a loss
 * @param averageWin           mean pnl of wins; empty without one
 * @param averageLoss          mean pnl of losses, negative; empty without one
 * @param payoffRatio          average win over absolute average loss (Vince, "Portfolio Management Formulas", 1990); empty
 *                             without one of each
 * @param expectancy           mean pnl, quote currency a trade (Van Tharp, "Trade Your Way to Financial Freedom", 1998,
 *                             there over the money at risk); empty without trades
 * @param expectancyFraction   mean return, a fraction a trade; empty without trades
 * @param sqn                  system quality number sqrt(n) mean(pnl) / stdev(pnl), sample deviation (Van Tharp, "The
 *                             Definitive Guide to Position Sizing", 2008, on multiples of the money at risk and with n at
 *                             most 100; here on money, n as it is); empty of fewer than two trades and where all are equal
 * @param kelly                share of capital to stake, W - (1 - W) / payoff ratio, W the win rate (Kelly 1956, for two
 *                             outcomes); at most 1, negative for a losing system; empty without a win or without a loss
 * @param maxConsecutiveWins   longest run of wins; a break-even trade ends it
 * @param maxConsecutiveLosses longest run of losses; a break-even trade ends it
 * @param bestReturn           greatest return, a fraction; empty without trades
 * @param worstReturn          least return, a fraction; empty without trades
 * @param holdingTimes         how long they were held; empty without trades
 */
public record TradeStatistics(
    int trades, int wins, int losses, int breakevens, OptionalDouble winRate, double netProfit, double grossProfit,
    double grossLoss, OptionalDouble profitFactor, OptionalDouble averageWin, OptionalDouble averageLoss,
    OptionalDouble payoffRatio, OptionalDouble expectancy, OptionalDouble expectancyFraction, OptionalDouble sqn,
    OptionalDouble kelly, int maxConsecutiveWins, int maxConsecutiveLosses, OptionalDouble bestReturn,
    OptionalDouble worstReturn, Optional<HoldingTimes> holdingTimes) {

  /** The figures of trades in the order of their exits. */
  public static TradeStatistics of(List<ClosedTrade> trades) {
    double[] pnl = trades.stream().mapToDouble(ClosedTrade::pnl).toArray();
    double[] returns = trades.stream().mapToDouble(ClosedTrade::returnFraction).toArray();
    double[] won = Arrays.stream(pnl).filter(p -> p > 0).toArray();
    double[] lost = Arrays.stream(pnl).filter(p -> p < 0).toArray();
    double profit = Numbers.sum(won);
    double loss = 0 - Numbers.sum(lost);
    OptionalDouble winRate = Numbers.ratio(won.length, pnl.length);
    OptionalDouble payoff = Numbers.ratio(Numbers.mean(won), -Numbers.mean(lost));
    return new TradeStatistics(
        pnl.length, won.length, lost.length, pnl.length - won.length - lost.length, winRate, Numbers.sum(pnl), profit, loss,
        Numbers.ratio(profit, loss), Numbers.finite(Numbers.mean(won)), Numbers.finite(Numbers.mean(lost)), payoff,
        Numbers.finite(Numbers.mean(pnl)), Numbers.finite(Numbers.mean(returns)),
        Numbers.ratio(Math.sqrt(pnl.length) * Numbers.mean(pnl), Numbers.deviation(pnl)), kelly(winRate, payoff),
        longestRun(pnl, p -> p > 0), longestRun(pnl, p -> p < 0), Arrays.stream(returns).max(),
        Arrays.stream(returns).min(), HoldingTimes.of(trades));
  }

  /** W - (1 - W) / R; empty where either is, and where R is 0. */
  static OptionalDouble kelly(OptionalDouble winRate, OptionalDouble payoff) {
    if (winRate.isEmpty() || payoff.isEmpty()) {
      return OptionalDouble.empty();
    }
    double w = winRate.getAsDouble();
    return Numbers.finite(w - (1 - w) / payoff.getAsDouble());
  }

  /** Length of the longest run of values that hold a condition. */
  static int longestRun(double[] values, DoublePredicate condition) {
    int run = 0;
    int longest = 0;
    for (double value : values) {
      run = condition.test(value) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}

package io.github.phidias.metrics;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The figures of backtesting.py, by the names it prints, written from their definitions and checked against its runs.
 * E is the equity at the close of each bar, C the close.
 *
 * <p>Return: E[N-1]/E[0] - 1. Buy and hold: C[N-1]/C[f] - 1 from the first index f. CAGR: (E[N-1]/E[0])^(1/years) - 1,
 * years = calendar days from first to last bar / 365.25. Exposure: share of bars from an entry's to its exit's, both
 * included. Drawdown: from the peak of E; a drawdown lasts from the last bar at the peak to the bar that reaches it again,
 * or to the last bar; one that began with the last bar counts in the maximum only. Beta: covariance of ln(E[t]/E[t-1])
 * with ln(C[t]/C[t-1]) over the variance of the latter; alpha: return - beta buy-and-hold return, in percent. For the
 * annual figures see {@link AnnualReturns}: Sharpe is annual return over annual volatility, Sortino annual return over
 * sqrt(mean(min(r, 0)^2)) sqrt(A), Calmar annual return over the absolute maximum drawdown. Profit factor, expectancy
 * (mean) and the average trade (geometric mean) are of trade returns;
 * SQN and Kelly of trade money. Mean durations are rounded up to the step of the bars.
 */
final class BacktestingPyFigures {
  private static final double DAY = 86_400_000;
  private static final double YEAR = 365.25;

  private BacktestingPyFigures() {}

  static Figures of(TrackRecord record) {
    Bars bars = record.bars();
    int last = bars.size() - 1;
    double step = BarSteps.typical(bars) / DAY;
    EquityCurve curve = EquityCurve.of(bars, record.equity(), record.initialCapital());
    double total = curve.last() / curve.get(0) - 1;
    double hold = bars.close().get(last) / bars.close().get(record.firstIndex()) - 1;
    double days = (bars.openTime(last) - bars.openTime(0)) / DAY;
    OptionalDouble beta = BenchmarkStatistics.beta(logReturns(record.equity()), logReturns(bars.close()));
    Falls falls = Falls.of(curve);
    AnnualReturns annual = AnnualReturns.of(bars, curve, record.daysPerYear());
    Figures.Builder out = new Figures.Builder()
        .add("Duration", days)
        .percent("Exposure Time [%]", exposure(bars, record.trades()))
        .add("Equity Final [$]", curve.last())
        .add("Equity Peak [$]", Arrays.stream(record.equity().toArray()).max())
        .add("Commissions [$]", Numbers.sum(record.trades().stream().mapToDouble(ClosedTrade::commission).toArray()))
        .percent("Return [%]", total)
        .percent("Buy & Hold Return [%]", hold)
        .percent("Return (Ann.) [%]", annual.annualReturn())
        .percent("Volatility (Ann.) [%]", annual.volatility())
        .percent("CAGR [%]", days > 0 ? Numbers.finite(StrictMath.pow(1 + total, YEAR / days) - 1) : OptionalDouble.empty())
        .add("Sharpe Ratio", annual.sharpe())
        .add("Sortino Ratio", annual.sortino())
        .add("Calmar Ratio", annual.over(-falls.deepest()))
        .percent("Alpha [%]", beta.isEmpty() ? beta : OptionalDouble.of(total - beta.getAsDouble() * hold))
        .add("Beta", beta)
        .percent("Max. Drawdown [%]", falls.deepest())
        .percent("Avg. Drawdown [%]", Numbers.finite(Numbers.mean(falls.depths())))
        .add("Max. Drawdown Duration", Arrays.stream(falls.days()).max())
        .add("Avg. Drawdown Duration", roundedUp(falls.days(), step));
    return trades(out, record.trades(), step).build(Convention.BACKTESTING_PY);
  }

  private static Figures.Builder trades(Figures.Builder out, List<ClosedTrade> trades, double step) {
    TradeStatistics t = TradeStatistics.of(trades);
    double[] returns = trades.stream().mapToDouble(ClosedTrade::returnFraction).toArray();
    double[] held = trades.stream().mapToDouble(x -> (x.exitTime() - x.entryTime()) / DAY).toArray();
    return out
        .add("# Trades", t.trades())
        .percent("Win Rate [%]", t.winRate())
        .percent("Best Trade [%]", t.bestReturn())
        .percent("Worst Trade [%]", t.worstReturn())
        .percent("Avg. Trade [%]", geometricMean(returns))
        .add("Max. Trade Duration", Arrays.stream(held).max())
        .add("Avg. Trade Duration", roundedUp(held, step))
        .add("Profit Factor", Ratios.gainsOverLosses(returns))
        .percent("Expectancy [%]", t.expectancyFraction())
        .add("SQN", t.sqn())
        .add("Kelly Criterion", t.kelly());
  }

  /** exp(mean(ln(1 + r))) - 1; 0 where a return is -1 or less; empty of nothing. */
  static OptionalDouble geometricMean(double[] returns) {
    if (Arrays.stream(returns).anyMatch(r -> r <= -1)) {
      return OptionalDouble.of(0);
    }
    return Numbers.finite(StrictMath.expm1(Numbers.mean(Arrays.stream(returns).map(StrictMath::log1p).toArray())));
  }

  private static Column logReturns(Column values) {
    double[] out = new double[values.length() - 1];
    for (int i = 0; i < out.length; i++) {
      out[i] = StrictMath.log(values.get(i + 1) / values.get(i));
    }
    return Column.wrap(out);
  }

  private static double exposure(Bars bars, List<ClosedTrade> trades) {
    boolean[] held = new boolean[bars.size()];
    for (ClosedTrade trade : trades) {
      int from = Math.max(0, BarSteps.barOf(bars, trade.entryTime()));
      Arrays.fill(held, from, Math.max(from, BarSteps.barOf(bars, trade.exitTime()) + 1), true);
    }
    int count = 0;
    for (boolean one : held) {
      count += one ? 1 : 0;
    }
    return (double) count / held.length;
  }

  /** The mean of durations in days, rounded up to whole steps; to the millisecond first, so that no rounding noise counts. */
  private static OptionalDouble roundedUp(double[] days, double step) {
    double steps = Math.rint(Numbers.mean(days) * DAY) / (step * DAY);
    return Numbers.finite(Math.ceil(steps) * step);
  }

  /**
   * Drawdowns measured from the peak of the equity itself, whatever the initial capital.
   *
   * @param deepest the least, zero or negative
   * @param table   in the order of time
   */
  private record Falls(double deepest, List<Drawdown> table) {
    static Falls of(EquityCurve curve) {
      double start = curve.get(0) > 0 ? curve.get(0) : curve.initialCapital();
      EquityCurve own = curve.startingAt(start);
      int last = own.size() - 1;
      // That tool needs a bar between the peak and the end of a drawdown, and so overlooks one that began with the last bar.
      List<Drawdown> seen = Drawdowns.table(own).stream().filter(d -> d.recoveryIndex().isPresent() || d.peakIndex() < last - 1).toList();
      return new Falls(Drawdowns.maxDrawdown(own), seen);
    }

    double[] depths() {
      return table.stream().mapToDouble(Drawdown::depth).toArray();
    }

    double[] days() {
      return table.stream().mapToDouble(d -> d.length().toMillis() / DAY).toArray();
    }
  }
}

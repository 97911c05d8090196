package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import java.util.OptionalDouble;

/** Figures from an equity curve and the record of a run; the formulas stand at {@link Metrics}. */
final class MetricsCalculator {
  /** A deviation at or under this is rounding noise. */
  private static final double NO_DEVIATION = 1e-15;

  private static final long THIRTY_DAYS = 30L * 86_400_000L;

  private MetricsCalculator() {}

  static Metrics of(Bars bars, SimulatorSettings settings, RunRecord record, double[] equity) {
    int n = bars.size();
    return of(
        bars.openTime(0), bars.openTime(n - 1), settings.periodsPerYear().orElse(bars.timeframe().periodsPerYear()),
        bars.close().get(n - 1) / bars.close().get(0) - 1, settings.initialCapital(), record, equity);
  }

  static Metrics of(
      long firstTime, long lastTime, double periods, double buyAndHold, double start, RunRecord record, double[] equity) {
    int n = equity.length;
    double last = equity[n - 1];

    TradeLog trades = record.trades;
    int wins = 0;
    int losses = 0;
    int run = 0;
    int longest = 0;
    double profit = 0;
    double loss = 0;
    double sum = 0;
    for (int i = 0; i < trades.size(); i++) {
      double pnl = trades.pnl(i);
      sum += pnl;
      if (pnl > 0) {
        wins++;
        profit += pnl;
      } else if (pnl < 0) {
        losses++;
        loss -= pnl;
      }
      run = pnl < 0 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    int total = trades.size();

    EquityStatistics returns = EquityStatistics.of(equity, start, record.held == null ? HeldRanges.all(n) : record.held);
    double drawdown = returns.drawdown();
    OptionalDouble cagr = lastTime - firstTime < THIRTY_DAYS ? OptionalDouble.empty() : cagr(n, start, last, periods);
    OptionalDouble calmar =
        cagr.isEmpty() || drawdown == 0 ? OptionalDouble.empty() : finite(cagr.getAsDouble() / -drawdown);

    return new Metrics(
        total, wins, losses, total - wins - losses, total == 0 ? 0 : (double) wins / total,
        last - start, last / start - 1, last, profit, loss,
        loss == 0 ? OptionalDouble.empty() : finite(profit / loss),
        mean(sum, total), mean(profit, wins), mean(-loss, losses), longest, drawdown,
        returns.count() < 2 || !(returns.deviation() > NO_DEVIATION)
            ? OptionalDouble.empty()
            : finite(returns.mean() / returns.deviation() * Math.sqrt(periods)),
        returns.count() == 0 || !(returns.downside() > 0)
            ? OptionalDouble.empty()
            : finite(returns.mean() / returns.downside() * Math.sqrt(periods)),
        cagr, calmar, (double) record.barsInPosition / n, record.totalCommission, record.totalSlippage, record.turnover,
        buyAndHold, periods);
  }

  private static OptionalDouble mean(double sum, int count) {
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static OptionalDouble cagr(int n, double start, double last, double periods) {
    return last <= 0 ? OptionalDouble.of(-1) : finite(StrictMath.pow(last / start, periods / (n - 1)) - 1);
  }
}

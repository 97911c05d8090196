package io.github.phidias.simulation;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;

/**
 * Runs many strategies over the same bars for their figures alone, in memory used again and again: one equity curve and one
 * list of trades, whatever the number of runs. The figures equal those of {@link Simulator#run} to the last bit. For one
 * thread; give each thread a sweep of its own over shared columns.
 */
public final class Sweep {
  private final Simulator simulator;
  private final BarColumns columns;
  private final double[] equity;
  private final TradeLog trades = new TradeLog();

  Sweep(Simulator simulator, BarColumns columns) {
    this.simulator = simulator;
    this.columns = columns;
    this.equity = Simulator.equityFor(columns.bars());
  }

  /**
   * The figures of a strategy.
   *
   * @throws StrategyException when the strategy fails
   */
  public Metrics metrics(ColumnStrategy strategy) {
    if (FastPath.refusal(simulator.settings()).or(simulator.inputs()::refusal).isPresent()) {
      return simulator.run(strategy, columns).metrics();
    }
    SignalColumn signals =
        StrategyCalls.located(strategy, columns.bars(), () -> Simulator.signals(strategy, columns));
    if (signals.namesPrices()) {
      return simulator.run(strategy, columns).metrics();
    }
    trades.clear();
    Book book = new Book(columns.bars(), simulator.settings(), trades);
    new ColumnEngine(columns.bars(), signals, simulator.settings(), book, equity).run();
    return MetricsCalculator.of(columns.bars(), simulator.settings(), book.finish(equity.length - 1), equity);
  }
}

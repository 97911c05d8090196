package io.github.phidias.simulation;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.TradingStrategy;
import java.util.Objects;
import java.util.function.IntConsumer;

/**
 * Runs strategies over bars under fixed settings. Immutable; safe for use by several threads, as long as each run has a
 * strategy object of its own or one without state.
 */
public final class Simulator {
  private final SimulatorSettings settings;

  /** A simulator with these settings. */
  public Simulator(SimulatorSettings settings) {
    this.settings = Objects.requireNonNull(settings, "settings");
  }

  /** The settings. */
  public SimulatorSettings settings() {
    return settings;
  }

  /**
   * Runs a strategy over bars. One that gives its signals by column is asked once; any other is asked bar by bar, and where
   * it sees nothing of the account, before anything is traded.
   *
   * @throws InputException TOO_FEW_BARS for fewer than two bars
   * @throws StrategyException when the strategy fails, or signals something this simulator cannot honour
   */
  public SimulationResult run(TradingStrategy strategy, Bars bars) {
    return run(strategy, BarColumns.of(bars));
  }

  /** As above, over columns that several runs share. */
  public SimulationResult run(TradingStrategy strategy, BarColumns columns) {
    return run(strategy, columns, done -> {});
  }

  /**
   * As above, telling now and then how many bars are done: before each bar where {@code progress} is {@link EveryBar}, and all
   * of them when the strategy is asked no more. A run by column tells only that.
   */
  public SimulationResult run(TradingStrategy strategy, BarColumns columns, IntConsumer progress) {
    return StrategyCalls.located(strategy, columns.bars(), () ->
        strategy instanceof PortfolioAware || strategy instanceof IndicatorStrategy
            ? runByBar(strategy, columns, progress)
            : runBySignals(strategy, columns, progress));
  }

  private SimulationResult runBySignals(TradingStrategy strategy, BarColumns columns, IntConsumer progress) {
    double[] equity = equityFor(columns.bars());
    StrategyIdentity identity = StrategyIdentity.of(strategy);
    SignalColumn signals = strategy instanceof ColumnStrategy byColumn
        ? signals(byColumn, columns)
        : new SignalRecorder(strategy, identity.name(), columns).record(progress);
    progress.accept(columns.bars().size());
    Book book = new Book(columns.bars(), settings, equity, new TradeLog());
    new ColumnEngine(columns.bars(), signals, settings, book, equity).run();
    return result(columns.bars(), identity, book, equity);
  }

  /** Runs over the same bars for many strategies that are wanted for their figures alone. */
  public Sweep sweep(BarColumns columns) {
    return new Sweep(this, columns);
  }

  /** Runs the plain bar-by-bar engine, whatever the strategy; the result equals that of {@link #run} to the last bit. */
  public SimulationResult runByBar(TradingStrategy strategy, BarColumns columns) {
    return StrategyCalls.located(strategy, columns.bars(), () -> runByBar(strategy, columns, done -> {}));
  }

  private SimulationResult runByBar(TradingStrategy strategy, BarColumns columns, IntConsumer progress) {
    StrategyIdentity identity = StrategyIdentity.of(strategy);
    double[] equity = equityFor(columns.bars());
    Book book = new Book(columns.bars(), settings, equity, new TradeLog());
    new ReferenceEngine(columns, strategy, identity.name(), settings, book, equity).run(progress);
    return result(columns.bars(), identity, book, equity);
  }

  static SignalColumn signals(ColumnStrategy strategy, BarColumns columns) {
    int bars = columns.bars().size();
    SignalColumn signals;
    try {
      signals = strategy.signals(columns);
    } catch (Throwable e) {
      throw StrategyCalls.failure(StrategyIdentity.of(strategy).name(), StrategyException.BY_COLUMN, e);
    }
    if (signals == null || signals.length() != bars) {
      throw new StrategyException(
          StrategyIdentity.of(strategy).name(), StrategyException.BY_COLUMN,
          "gave %s signals for %d bars; give one a bar".formatted(signals == null ? "no" : signals.length(), bars), null);
    }
    return signals;
  }

  static double[] equityFor(Bars bars) {
    if (bars.size() < 2) {
      throw new InputException(
          ErrorCode.TOO_FEW_BARS, "data", "there are %d bars but a simulation needs at least 2".formatted(bars.size()));
    }
    return new double[bars.size()];
  }

  private SimulationResult result(Bars bars, StrategyIdentity identity, Book book, double[] equity) {
    return new SimulationResult(bars, settings, identity, book, equity, MetricsCalculator.of(bars, settings, book, equity));
  }
}

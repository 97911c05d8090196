package io.github.phidias.simulation;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.StatefulStrategy;
import io.github.phidias.strategy.TradingStrategy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Runs strategies over bars under fixed settings. Immutable; safe for use by several threads, as long as each run has a
 * strategy object of its own or one without state.
 */
public final class Simulator {
  private final SimulatorSettings settings;
  private final SimulationInputs inputs;

  /** A simulator with these settings. */
  public Simulator(SimulatorSettings settings) {
    this(settings, SimulationInputs.none());
  }

  private Simulator(SimulatorSettings settings, SimulationInputs inputs) {
    this.settings = Objects.requireNonNull(settings, "settings");
    this.inputs = Objects.requireNonNull(inputs, "inputs");
  }

  /** A simulator that reads more than bars: fee schedules, funding, corporate actions, finer bars, sessions. */
  public Simulator with(SimulationInputs read) {
    return new Simulator(settings, read);
  }

  /** What the simulator reads beside bars and settings. */
  public SimulationInputs inputs() {
    return inputs;
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
    return StrategyCalls.located(strategy, columns.bars(), () -> dispatch(strategy, columns, progress));
  }

  private SimulationResult dispatch(TradingStrategy strategy, BarColumns columns, IntConsumer progress) {
    StrategyIdentity identity = StrategyIdentity.of(strategy);
    boolean seesAccount = strategy instanceof PortfolioAware || strategy instanceof StatefulStrategy;
    Optional<String> slow = seesAccount ? Optional.of("the strategy sees the account")
        : strategy instanceof IndicatorStrategy ? Optional.of("the strategy sees its position")
        : FastPath.refusal(settings).map(name -> "simulator." + name + " is set").or(inputs::refusal);
    if (slow.isPresent() && !(strategy instanceof ColumnStrategy)) {
      return runByBar(strategy, columns, progress, slow.get());
    }
    SignalColumn signals = strategy instanceof ColumnStrategy byColumn
        ? signals(byColumn, columns)
        : new SignalRecorder(strategy, identity.name(), columns).record(progress);
    if (signals == null) {
      return runByBar(strategy, columns, progress, "a signal names a price or a target weight");
    }
    double[] equity = equityFor(columns.bars());
    if (slow.isEmpty() && signals.namesPrices()) {
      slow = Optional.of("a signal names a price");
    }
    if (slow.isPresent()) {
      return byEvents(columns, identity, Decider.of(signals), strategy, equity, progress, slow);
    }
    progress.accept(columns.bars().size());
    Book book = new Book(columns.bars(), settings, new TradeLog());
    new ColumnEngine(columns.bars(), signals, settings, book, equity).run();
    return result(columns.bars(), identity, book.finish(equity.length - 1), equity, slow);
  }

  /** Runs over the same bars for many strategies that are wanted for their figures alone. */
  public Sweep sweep(BarColumns columns) {
    return new Sweep(this, columns);
  }

  /**
   * Runs the event path bar by bar, whatever the strategy; the result equals that of {@link #run} to the last bit.
   */
  public SimulationResult runByBar(TradingStrategy strategy, BarColumns columns) {
    return StrategyCalls.located(strategy, columns.bars(), () -> runByBar(strategy, columns, done -> {}, "asked for"));
  }

  private SimulationResult runByBar(TradingStrategy strategy, BarColumns columns, IntConsumer progress, String because) {
    StrategyIdentity identity = StrategyIdentity.of(strategy);
    double[] equity = equityFor(columns.bars());
    return byEvents(columns, identity, null, strategy, equity, progress, Optional.of(because));
  }

  /** {@code known} are the decisions where they are known beforehand; null to ask the strategy. */
  private SimulationResult byEvents(
      BarColumns columns, StrategyIdentity identity, Decider known, TradingStrategy strategy, double[] equity, IntConsumer progress,
      Optional<String> because) {
    EventEngine engine = new EventEngine(List.of(columns), identity.name(), settings, List.of(inputs));
    engine.markets[0].decidedBy(known, started(strategy, identity), identity.name(), engine.account);
    return result(columns.bars(), identity, engine.run(equity, progress), equity, because);
  }

  private static TradingStrategy started(TradingStrategy strategy, StrategyIdentity identity) {
    try {
      return StatefulStrategy.started(strategy);
    } catch (Throwable e) {
      throw StrategyCalls.failure(identity.name(), StrategyException.BEFORE_FIRST, e);
    }
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

  private SimulationResult result(
      Bars bars, StrategyIdentity identity, RunRecord record, double[] equity, Optional<String> eventPathBecause) {
    return new SimulationResult(
        bars, settings, inputs, identity, record, equity, MetricsCalculator.of(bars, settings, record, equity), eventPathBecause);
  }
}

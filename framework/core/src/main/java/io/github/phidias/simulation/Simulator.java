package io.github.phidias.simulation;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.matching.IntrabarPolicy;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.TradingStrategy;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Runs strategies over bars under fixed settings. Immutable; safe for use by several threads, as long as each run has a
 * strategy object of its own or one without state.
 */
public final class Simulator {
  private final SimulatorSettings settings;
  private final Bars finer;

  /** A simulator with these settings. */
  public Simulator(SimulatorSettings settings) {
    this(settings, null);
  }

  private Simulator(SimulatorSettings settings, Bars finer) {
    this.settings = Objects.requireNonNull(settings, "settings");
    this.finer = finer;
  }

  /** A simulator that plays finer bars of the same instrument inside the bars, for intrabar FINER_BARS. */
  public Simulator withFiner(Bars finerBars) {
    return new Simulator(settings.with("intrabar", IntrabarPolicy.FINER_BARS), finerBars);
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
   * As above, telling now and then how many bars are done. A run by column is over too soon to tell anything.
   */
  public SimulationResult run(TradingStrategy strategy, BarColumns columns, IntConsumer progress) {
    StrategyIdentity identity = StrategyIdentity.of(strategy);
    Optional<String> slow = strategy instanceof PortfolioAware ? Optional.of("the strategy sees the account")
        : strategy instanceof IndicatorStrategy ? Optional.of("the strategy sees its position")
        : FastPath.refusal(settings).map(name -> "simulator." + name + " is set");
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
    if (slow.isPresent()) {
      EventEngine engine = new EventEngine(columns, identity.name(), settings, finer, equity);
      engine.decideBy(signals, strategy);
      return result(columns.bars(), identity, engine.run(progress), equity, slow);
    }
    Book book = new Book(columns.bars(), settings, equity, new TradeLog());
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
    return runByBar(strategy, columns, done -> {}, "asked for");
  }

  private SimulationResult runByBar(TradingStrategy strategy, BarColumns columns, IntConsumer progress, String because) {
    StrategyIdentity identity = StrategyIdentity.of(strategy);
    double[] equity = equityFor(columns.bars());
    EventEngine engine = new EventEngine(columns, identity.name(), settings, finer, equity);
    engine.decideBy(strategy, identity.name());
    return result(columns.bars(), identity, engine.run(progress), equity, Optional.of(because));
  }

  static SignalColumn signals(ColumnStrategy strategy, BarColumns columns) {
    SignalColumn signals = strategy.signals(columns);
    int bars = columns.bars().size();
    if (signals.length() != bars) {
      throw new StrategyException(
          StrategyIdentity.of(strategy).name(), bars - 1,
          "gave %d signals for %d bars; give one a bar".formatted(signals.length(), bars), null);
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
        bars, settings, identity, record, equity, MetricsCalculator.of(bars, settings, record, equity), eventPathBecause);
  }
}

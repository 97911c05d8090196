package io.github.phidias.simulation;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.TradingStrategy;
import io.github.phidias.timeline.Timeline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Runs several instruments in one account with one pool of cash. Immutable.
 *
 * <p>At each instant the bars that close there are played and decided on, then those that open there are acted on; nobody sees a
 * bar before it has closed. What frees cash comes first: of all instruments that open at one instant, exits before entries.
 * Entries follow by confidence, the surest first, and at equal confidence by the name of the instrument; one that the cash left
 * does not cover is refused and counted (INSUFFICIENT_CASH), a target weight is cut to what is left. The result does not depend on
 * the order in which instruments are listed.
 */
public final class PortfolioSimulator {
  private final SimulatorSettings settings;
  private final Map<Instrument, SimulationInputs> inputs;

  /** A simulator with these settings for every instrument. */
  public PortfolioSimulator(SimulatorSettings settings) {
    this(settings, Map.of());
  }

  private PortfolioSimulator(SimulatorSettings settings, Map<Instrument, SimulationInputs> inputs) {
    this.settings = Objects.requireNonNull(settings, "settings");
    this.inputs = Map.copyOf(inputs);
  }

  /** A copy that reads more than bars for an instrument. */
  public PortfolioSimulator with(Instrument instrument, SimulationInputs read) {
    Map<Instrument, SimulationInputs> more = new LinkedHashMap<>(inputs);
    more.put(instrument, read);
    return new PortfolioSimulator(settings, more);
  }

  /**
   * One instrument and who decides on it.
   *
   * @param strategy of this instrument alone; it sees the account's equity, and its own position
   */
  public record Assignment(Bars bars, TradingStrategy strategy) {
    public Assignment {
      Objects.requireNonNull(bars, "bars");
      Objects.requireNonNull(strategy, "strategy");
    }
  }

  /**
   * Runs a strategy of its own for each instrument.
   *
   * @throws InputException TOO_FEW_BARS, or BAD_PARAMETER for an instrument given twice or prices in several currencies
   * @throws StrategyException when a strategy fails
   */
  public PortfolioResult run(List<Assignment> assignments) {
    return run(assignments, done -> {});
  }

  /** As above, telling now and then how many instants are done. */
  public PortfolioResult run(List<Assignment> assignments, IntConsumer progress) {
    Timeline timeline = timeline(assignments.stream().map(Assignment::bars).toList());
    EventEngine engine = engine(timeline, "(portfolio)");
    List<StrategyIdentity> identities = new ArrayList<>();
    for (int slot = 0; slot < engine.markets.length; slot++) {
      Bars bars = timeline.bars().get(slot);
      TradingStrategy strategy = assignments.stream().filter(a -> a.bars() == bars).findFirst().orElseThrow().strategy();
      Decider known = strategy instanceof ColumnStrategy byColumn
          ? Decider.of(Simulator.signals(byColumn, BarColumns.of(bars)))
          : null;
      StrategyIdentity identity = StrategyIdentity.of(strategy);
      identities.add(identity);
      engine.markets[slot].decidedBy(known, strategy, identity.name(), engine.account);
    }
    return new PortfolioRun(timeline, engine, settings, null, List.copyOf(identities)).run(progress);
  }

  /**
   * Runs one strategy over all instruments.
   *
   * @throws InputException TOO_FEW_BARS, or BAD_PARAMETER for an instrument given twice, prices in several currencies, or more or
   *     fewer instruments than the strategy can decide on
   * @throws StrategyException when the strategy fails
   */
  public PortfolioResult run(PortfolioStrategy strategy, List<Bars> bars) {
    return run(strategy, bars, done -> {});
  }

  /** As above, telling now and then how many instants are done. */
  public PortfolioResult run(PortfolioStrategy strategy, List<Bars> bars, IntConsumer progress) {
    Timeline timeline = timeline(bars);
    StrategyIdentity identity = StrategyIdentity.of(strategy);
    strategy.requireInstruments(identity.name(), "bars", bars.size());
    EventEngine engine = engine(timeline, identity.name());
    PortfolioDecider decider = new PortfolioDecider(strategy, identity.name(), engine);
    return new PortfolioRun(timeline, engine, settings, decider, List.of(identity)).run(progress);
  }

  private static Timeline timeline(List<Bars> bars) {
    Set<Instrument> seen = new HashSet<>();
    Set<String> currencies = new HashSet<>();
    for (Bars one : bars) {
      if (one.size() < 2) {
        throw new InputException(
            ErrorCode.TOO_FEW_BARS, "bars", "%s has %d bars but a simulation needs at least 2".formatted(one.instrument(), one.size()));
      }
      if (!seen.add(one.instrument())) {
        throw new InputException(
            ErrorCode.BAD_PARAMETER, "bars", one.instrument() + " was given twice; an account holds an instrument once");
      }
      currencies.add(one.instrument().quote());
    }
    if (currencies.size() > 1) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "bars", "prices are in %s but one account has one currency; convert them first".formatted(
              currencies.stream().sorted().toList()));
    }
    if (bars.isEmpty()) {
      throw new InputException(ErrorCode.TOO_FEW_BARS, "bars", "no instrument was given; give at least one");
    }
    return Timeline.of(bars);
  }

  private EventEngine engine(Timeline timeline, String name) {
    List<BarColumns> columns = new ArrayList<>();
    List<SimulationInputs> reads = new ArrayList<>();
    for (Bars bars : timeline.bars()) {
      columns.add(BarColumns.of(bars));
      reads.add(inputs.getOrDefault(bars.instrument(), SimulationInputs.none()));
    }
    return new EventEngine(columns, name, settings, reads);
  }
}

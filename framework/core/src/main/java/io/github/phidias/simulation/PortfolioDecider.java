package io.github.phidias.simulation;

import io.github.phidias.bars.Instrument;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.PortfolioView;
import io.github.phidias.strategy.TargetWeights;
import io.github.phidias.timeline.Timeline;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ta4j.core.BarSeries;

/** Asks a strategy over several instruments for its weights, and hands them to the markets. */
final class PortfolioDecider implements PortfolioView {
  private final PortfolioStrategy strategy;
  private final String name;
  private final EventEngine engine;
  private final Map<Instrument, Integer> slots = new LinkedHashMap<>();
  private final List<Instrument> instruments;
  private final boolean[] fresh;
  private long time;

  PortfolioDecider(PortfolioStrategy strategy, String name, EventEngine engine) {
    this.strategy = strategy;
    this.name = name;
    this.engine = engine;
    for (int slot = 0; slot < engine.markets.length; slot++) {
      slots.put(engine.markets[slot].bars.instrument(), slot);
    }
    this.instruments = List.copyOf(slots.keySet());
    this.fresh = new boolean[engine.markets.length];
  }

  /**
   * The decision at an instant at which bars have closed. A weight of an instrument without a bar yet is refused; one of an
   * instrument that has come to its end is not, as nobody could know it from a gap.
   */
  void decide(Timeline timeline) {
    time = timeline.time();
    Arrays.fill(fresh, false);
    for (int k = 0; k < timeline.closed(); k++) {
      int slot = timeline.closedInstrument(k);
      fresh[slot] = true;
      engine.markets[slot].cursor.moveTo(timeline.closedIndex(k));
    }
    TargetWeights weights;
    int index = timeline.closedIndex(0);
    try {
      weights = strategy.run(this);
    } catch (Throwable e) {
      throw StrategyCalls.failure(name, index, e);
    }
    if (weights == null) {
      throw new StrategyException(name, index, "returned null; answer TargetWeights.unchanged() to do nothing", null);
    }
    weights.weights().forEach((instrument, weight) -> {
      Integer slot = slots.get(instrument);
      if (slot == null) {
        throw new StrategyException(
            name, index, "gave a weight to %s, which is not of this run; it has %s".formatted(instrument, instruments), null);
      }
      int known = timeline.known(slot);
      if (known < 0) {
        throw new StrategyException(
            name, index,
            "gave a weight to %s, which has no bar yet; leave it out while view.series(...).isEmpty()".formatted(instrument),
            null);
      }
      engine.markets[slot].target(known, time, fresh[slot], weight, weights.band());
    });
  }

  private int slot(Instrument instrument) {
    Integer slot = slots.get(instrument);
    if (slot == null) {
      throw new IllegalArgumentException("%s is not of this run; it has %s".formatted(instrument, instruments));
    }
    return slot;
  }

  @Override
  public long time() {
    return time;
  }

  @Override
  public List<Instrument> instruments() {
    return instruments;
  }

  @Override
  public BarSeries series(Instrument instrument) {
    return engine.markets[slot(instrument)].cursor.moving();
  }

  @Override
  public boolean isFresh(Instrument instrument) {
    return fresh[slot(instrument)];
  }

  @Override
  public double quantity(Instrument instrument) {
    return engine.account.position(slot(instrument)).quantity();
  }

  @Override
  public double weight(Instrument instrument) {
    int slot = slot(instrument);
    return engine.account.position(slot).direction() * engine.account.notional(slot) / engine.account.equity();
  }

  @Override
  public double equity() {
    return engine.account.equity();
  }
}

package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a run gave: figures and equity at once, trades and the rest on demand. Immutable. {@link ResultTables} turns it
 * into tablesaw tables, {@link ResultJson} into JSON and {@link ResultCsv} into CSV.
 */
public final class SimulationResult {
  private final Bars bars;
  private final SimulatorSettings settings;
  private final SimulationInputs inputs;
  private final StrategyIdentity identity;
  private final RunRecord record;
  private final Column equity;
  private final Metrics metrics;
  private final Optional<String> eventPathBecause;

  SimulationResult(
      Bars bars, SimulatorSettings settings, SimulationInputs inputs, StrategyIdentity identity, RunRecord record,
      double[] equity, Metrics metrics, Optional<String> eventPathBecause) {
    this.bars = bars;
    this.settings = settings;
    this.inputs = inputs;
    this.identity = identity;
    this.record = record;
    this.equity = Column.wrap(equity);
    this.metrics = metrics;
    this.eventPathBecause = eventPathBecause;
  }

  /** The bars it ran over. */
  public Bars bars() {
    return bars;
  }

  /** The settings it ran under. */
  public SimulatorSettings settings() {
    return settings;
  }

  /** What it read beside its bars. */
  public SimulationInputs inputs() {
    return inputs;
  }

  /** Name of the strategy. */
  public String strategy() {
    return identity.name();
  }

  /** The strategy's parameters by snake_case name; empty for one that is no record. */
  public Map<String, Object> parameters() {
    return identity.parameters();
  }

  /** The figures. */
  public Metrics metrics() {
    return metrics;
  }

  /** Equity at the close of each bar, quote currency. */
  public Column equity() {
    return equity;
  }

  /** Closed round trips in the order of their exits, made afresh at each call. */
  public List<Trade> trades() {
    List<Trade> out = new ArrayList<>(record.trades.size());
    for (int i = 0; i < record.trades.size(); i++) {
      out.add(record.trades.trade(i, bars));
    }
    return List.copyOf(out);
  }

  /** Why the event path ran it; empty when the fast path did. Both give the same result to the last bit. */
  public Optional<String> eventPathBecause() {
    return eventPathBecause;
  }

  /** Bars in which the intrabar policy decided what filled. */
  public int ambiguousBars() {
    return record.ambiguousBars;
  }

  /** When the account stopped for want of equity, UTC epoch milliseconds; empty when it did not. */
  public OptionalLong ruinedAt() {
    return record.ruinedAt == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(record.ruinedAt);
  }

  /** Funding paid less received, quote currency. */
  public double totalFunding() {
    return record.totalFunding;
  }

  /** Interest paid less received, for what was borrowed and on cash, quote currency. */
  public double totalInterest() {
    return record.totalInterest;
  }

  /** Dividends received less paid, quote currency. */
  public double totalDividends() {
    return record.totalDividends;
  }

  /** Base units still held at the end, negative when short; zero when flat. */
  public double openQuantity() {
    return record.openQuantity;
  }

  /** Entries refused, by gate; every gate is present. */
  public Map<Gate, Integer> blockedEntries() {
    return record.blockedEntries();
  }

  /** Signals and orders that led to nothing, by reason; only reasons that occurred. */
  public Map<Reason, Integer> reasons() {
    return record.reasons();
  }

  /** Why signals and orders led to nothing. */
  public Explanation explanation() {
    return Explanation.of(record, bars);
  }

  /** What a reader must know before believing the figures; empty when there is nothing. */
  public List<String> warnings() {
    return ResultWarnings.of(this);
  }

  /** What the result was made from. Computes the hash of the bars at each call. Nothing here is drawn by chance. */
  public Provenance provenance() {
    return new Provenance(
        Optional.empty(), bars.contentHash(), bars.instrument().toString(), bars.timeframe().toString(), bars.size(),
        identity.name(), identity.parameters(), settings.values(), inputs.unsourced(), inputs.session(), 0,
        EngineVersion.current(), CodeHash.engine(), CodeHash.strategy(identity.code()));
  }
}

package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Instrument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What a run over several instruments gave. Immutable. */
public final class PortfolioResult {
  private final SimulatorSettings settings;
  private final List<Bars> bars;
  private final List<StrategyIdentity> strategies;
  private final List<RunRecord> records;
  private final long[] instants;
  private final Column equity;
  private final Metrics metrics;

  PortfolioResult(
      SimulatorSettings settings, List<Bars> bars, List<StrategyIdentity> strategies, List<RunRecord> records, long[] instants,
      double[] equity, Metrics metrics) {
    this.settings = settings;
    this.bars = List.copyOf(bars);
    this.strategies = strategies;
    this.records = records;
    this.instants = instants;
    this.equity = Column.wrap(equity);
    this.metrics = metrics;
  }

  /**
   * A closed round trip of an instrument.
   *
   * @param trade indices are those of the instrument's own bars
   */
  public record InstrumentTrade(Instrument instrument, Trade trade) {}

  /** The settings it ran under. */
  public SimulatorSettings settings() {
    return settings;
  }

  /** The bars it ran over, by name of the instrument. */
  public List<Bars> bars() {
    return bars;
  }

  /** The strategies: one an instrument in the order of {@link #bars}, or the only one. */
  List<StrategyIdentity> strategies() {
    return strategies;
  }

  /** Name of the strategy that decided on an instrument. */
  public String strategy(Instrument instrument) {
    return identity(instrument).name();
  }

  /** Parameters of that strategy by snake_case name; empty for one that is no record. */
  public Map<String, Object> parameters(Instrument instrument) {
    return identity(instrument).parameters();
  }

  private StrategyIdentity identity(Instrument instrument) {
    return strategies.get(strategies.size() == 1 ? 0 : slot(instrument));
  }

  /**
   * The figures of the account. Buy and hold is the mean of the instruments' own; a year has as many periods as bars of the
   * shortest timeframe, if the settings do not say.
   */
  public Metrics metrics() {
    return metrics;
  }

  /** Equity of the account at each instant at which a bar closed. */
  public Column equity() {
    return equity;
  }

  /** The instant of a value of {@link #equity}, at which bars closed: their open time plus timeframe, UTC epoch milliseconds. */
  public long time(int step) {
    return instants[step];
  }

  /** Closed round trips of all instruments, by time of exit, then by instrument. */
  public List<InstrumentTrade> trades() {
    List<InstrumentTrade> out = new ArrayList<>();
    for (int slot = 0; slot < records.size(); slot++) {
      Bars of = bars.get(slot);
      for (int i = 0; i < records.get(slot).trades.size(); i++) {
        out.add(new InstrumentTrade(of.instrument(), records.get(slot).trades.trade(i, of)));
      }
    }
    // Stable: what left at one instant stays in the order of the instruments.
    out.sort(Comparator.comparingLong(t -> t.trade().exitTime()));
    return List.copyOf(out);
  }

  /** Base units still held of an instrument at the end. */
  public double openQuantity(Instrument instrument) {
    return record(instrument).openQuantity;
  }

  /** Number of closed round trips of an instrument. */
  public int trades(Instrument instrument) {
    return record(instrument).trades.size();
  }

  /** Profit of the closed round trips of an instrument, after commissions, quote currency. */
  public double pnl(Instrument instrument) {
    TradeLog log = record(instrument).trades;
    double sum = 0;
    for (int i = 0; i < log.size(); i++) {
      sum += log.pnl(i);
    }
    return sum;
  }

  /** Signals and orders of an instrument that led to nothing, by reason; only reasons that occurred. */
  public Map<Reason, Integer> reasons(Instrument instrument) {
    return record(instrument).reasons();
  }

  /** Entries of all instruments refused, by gate; every gate is present. */
  public Map<Gate, Integer> blockedEntries() {
    Map<Gate, Integer> sums = new EnumMap<>(Gate.class);
    for (RunRecord record : records) {
      record.blockedEntries().forEach((gate, count) -> sums.merge(gate, count, Integer::sum));
    }
    return sums;
  }

  /** Entries of an instrument refused, by gate; every gate is present. */
  public Map<Gate, Integer> blockedEntries(Instrument instrument) {
    return record(instrument).blockedEntries();
  }

  /** Bars, of all instruments, in which the intrabar policy decided what filled. */
  public int ambiguousBars() {
    return records.stream().mapToInt(record -> record.ambiguousBars).sum();
  }

  /** What a reader must know before believing the figures; empty when there is nothing. */
  public List<String> warnings() {
    return PortfolioWarnings.of(this);
  }

  /** When the account stopped for want of equity, UTC epoch milliseconds; empty when it did not. */
  public OptionalLong ruinedAt() {
    long first = records.getFirst().ruinedAt;
    return first == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(first);
  }

  private RunRecord record(Instrument instrument) {
    return records.get(slot(instrument));
  }

  private int slot(Instrument instrument) {
    for (int slot = 0; slot < records.size(); slot++) {
      if (bars.get(slot).instrument().equals(instrument)) {
        return slot;
      }
    }
    throw new IllegalArgumentException("%s is not of this run; it has %s".formatted(
        instrument, bars.stream().map(Bars::instrument).toList()));
  }
}

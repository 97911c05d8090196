package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Instrument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a run over several instruments gave. Immutable. */
public final class PortfolioResult {
  private final SimulatorSettings settings;
  private final List<Bars> bars;
  private final List<RunRecord> records;
  private final long[] times;
  private final Column equity;
  private final Metrics metrics;

  PortfolioResult(
      SimulatorSettings settings, List<Bars> bars, List<RunRecord> records, long[] times, double[] equity, Metrics metrics) {
    this.settings = settings;
    this.bars = List.copyOf(bars);
    this.records = records;
    this.times = times;
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

  /** The figures of the account; buy and hold is the mean of the instruments' own. */
  public Metrics metrics() {
    return metrics;
  }

  /** Equity of the account at each instant at which a bar closed. */
  public Column equity() {
    return equity;
  }

  /** Open time of the bars that closed at an instant, the earliest where they differ; UTC epoch milliseconds. */
  public long time(int step) {
    return times[step];
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

  /** Signals and orders of an instrument that led to nothing, by reason; only reasons that occurred. */
  public Map<Reason, Integer> reasons(Instrument instrument) {
    return record(instrument).reasons();
  }

  /** Entries of an instrument refused, by gate; every gate is present. */
  public Map<Gate, Integer> blockedEntries(Instrument instrument) {
    return record(instrument).blockedEntries();
  }

  /** Bars, of all instruments, in which the intrabar policy decided what filled. */
  public int ambiguousBars() {
    return records.stream().mapToInt(record -> record.ambiguousBars).sum();
  }

  private RunRecord record(Instrument instrument) {
    for (int slot = 0; slot < records.size(); slot++) {
      if (bars.get(slot).instrument().equals(instrument)) {
        return records.get(slot);
      }
    }
    throw new IllegalArgumentException("%s is not of this run; it has %s".formatted(
        instrument, bars.stream().map(Bars::instrument).toList()));
  }
}

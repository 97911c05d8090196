package io.github.phidias.metrics;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.simulation.SimulationResult;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What an account did over bars: all that a {@link Convention} needs for its figures.
 *
 * @param bars           bars of the traded instrument, one or more; their closes are the benchmark
 * @param equity         worth at the close of each bar, quote currency
 * @param initialCapital worth before the first bar, quote currency
 * @param trades         closed trades in the order of their exits
 * @param firstIndex     bar at which buying and holding begins for tools that start it after the warm-up: the first at
 *                       which every indicator has a value; 0 for the first bar
 * @param barsPerYear    returns from bar to bar in a year; empty for 365 days over the timeframe
 * @param daysPerYear    returns from day to day in a year; empty for the tool's own number
 */
public record TrackRecord(
    Bars bars, Column equity, double initialCapital, List<ClosedTrade> trades, int firstIndex, OptionalDouble barsPerYear,
    OptionalDouble daysPerYear) {
  public TrackRecord {
    trades = List.copyOf(trades);
    EquityCurve.of(bars, equity, initialCapital);
    if (firstIndex < 0 || firstIndex >= bars.size()) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "first_index",
          "first index was %d but must be that of a bar, 0 to %d".formatted(firstIndex, bars.size() - 1));
    }
    barsPerYear.ifPresent(Numbers::periods);
    daysPerYear.ifPresent(Numbers::periods);
  }

  /** A record that starts at the first bar and counts years as its bars and the tools do. */
  public static TrackRecord of(Bars bars, Column equity, double initialCapital, List<ClosedTrade> trades) {
    return new TrackRecord(bars, equity, initialCapital, trades, 0, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** The record of a run, with the bars a year of its settings. */
  public static TrackRecord of(SimulationResult result) {
    return new TrackRecord(
        result.bars(), result.equity(), result.settings().initialCapital(),
        result.trades().stream().map(ClosedTrade::of).toList(), 0, result.settings().periodsPerYear(), OptionalDouble.empty());
  }

  /** The same with another bar at which buying and holding begins. */
  public TrackRecord withFirstIndex(int index) {
    return new TrackRecord(bars, equity, initialCapital, trades, index, barsPerYear, daysPerYear);
  }

  /** The same with another number of days a year, such as 365 for a market that never closes. */
  public TrackRecord withDaysPerYear(double days) {
    return new TrackRecord(bars, equity, initialCapital, trades, firstIndex, barsPerYear, OptionalDouble.of(days));
  }

  /** The equity with its times. */
  public EquityCurve curve() {
    return EquityCurve.of(bars, equity, initialCapital);
  }

  /** The closes as a curve that begins at the first of them. */
  EquityCurve closes() {
    return EquityCurve.of(bars, bars.close(), bars.close().get(0));
  }
}

package io.github.phidias.metrics;

import io.github.phidias.bars.Column;
import io.github.phidias.simulation.FillPoint;
import io.github.phidias.simulation.SimulationResult;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * What of a run does not fit into single figures.
 *
 * @param monthly       return of each month in UTC, a fraction, by {@link CalendarReturns}
 * @param drawdowns     every drawdown, deepest first, by {@link Drawdowns}
 * @param holdingTimes  how long trades were held; empty without trades
 * @param excursions    how far the price went against and for each trade, in the order of the trades
 * @param rollingWindow returns in a window of the rolling Sharpe ratio
 * @param rollingSharpe annualised Sharpe ratio of each window, at the index of its last return; NaN where there is none
 */
public record Details(
    SortedMap<YearMonth, OptionalDouble> monthly, List<Drawdown> drawdowns, Optional<HoldingTimes> holdingTimes,
    List<Excursion> excursions, int rollingWindow, Column rollingSharpe) {
  public Details {
    drawdowns = List.copyOf(drawdowns);
    excursions = List.copyOf(excursions);
  }

  /** Those of a run, the window being a quarter of a year of bars, or of the run when that is shorter than a year. */
  public static Details of(SimulationResult result) {
    TrackRecord record = TrackRecord.of(result);
    double p = PhidiasFigures.periodsPerYear(record);
    int window = (int) Math.max(2, Math.min(p, record.bars().size() - 1) / 4);
    return of(result, window);
  }

  /**
   * Those of a run with a window of its own.
   *
   * @param window returns in a window of the rolling Sharpe ratio, 2 or more
   */
  public static Details of(SimulationResult result, int window) {
    TrackRecord record = TrackRecord.of(result);
    EquityCurve curve = record.curve();
    // A fill at the close saw nothing of its bar.
    Excursion.EntryBar entryBar =
        result.settings().fill() == FillPoint.NEXT_OPEN ? Excursion.EntryBar.WHOLE : Excursion.EntryBar.NONE;
    return new Details(
        CalendarReturns.monthly(curve, ZoneOffset.UTC), Drawdowns.deepest(curve, Integer.MAX_VALUE),
        HoldingTimes.of(record.trades()), Excursion.of(record.trades(), record.bars(), entryBar), window,
        Ratios.rollingSharpe(curve.returns(), window, 0, PhidiasFigures.periodsPerYear(record)));
  }

  /** The rolling Sharpe ratios there are, ascending. */
  public double[] sortedRollingSharpe() {
    return Arrays.stream(rollingSharpe.toArray()).filter(v -> !Double.isNaN(v)).sorted().toArray();
  }
}

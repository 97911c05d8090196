package io.github.phidias.series;

import io.github.phidias.bars.BarConversions;
import io.github.phidias.bars.CoarserColumns;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

/**
 * The bars of a coarser timeframe as a strategy may know them: at the bar being decided, only those that are finished when
 * it closes. The rule is that of {@link CoarserColumns}; the bars are put together once a run, and a coarse bar that is not
 * finished yet can no more be read than a fine bar that is not there yet.
 *
 * <p>Ask for it anew at each bar (it is made once a view) or keep it where the series was handed over. Keep the timeframe in
 * a constant: reading {@code "1h"} at each bar costs more than all the rest. Used by one thread at a time.
 */
public final class HigherTimeframe {
  /** What was asked about: {@code fine} itself, or the series of the user's own that it was made from. */
  private final BarSeries source;
  private final SeriesView fine;
  /** Index that the source gives to bar 0 of {@code fine}. */
  private final int firstIndex;
  private final CoarserColumns columns;
  private final Timeframe timeframe;
  private final SeriesView coarse;

  HigherTimeframe(
      BarSeries source, SeriesView fine, int firstIndex, Timeframe timeframe, CoarserColumns columns, SeriesView coarse) {
    this.source = source;
    this.fine = fine;
    this.firstIndex = firstIndex;
    this.columns = columns;
    this.timeframe = timeframe;
    this.coarse = coarse;
  }

  /**
   * The coarser bars of a series. On a view of the engine they follow the bar being decided; any other series is read as it
   * stands, to its end, at a cost that grows with it.
   *
   * @throws InputException BAD_PARAMETER when {@code timeframe} is not a whole multiple of the timeframe of the series;
   *     NON_MONOTONIC_TIME when bars overlap at the end of a coarse bar
   */
  public static HigherTimeframe of(BarSeries series, Timeframe timeframe) {
    if (series instanceof SeriesView view) {
      return view.coarser(timeframe);
    }
    SeriesView whole = SeriesCursor.whole(BarConversions.fromSeries(series));
    HigherTimeframe made = whole.coarser(timeframe);
    return new HigherTimeframe(series, whole, Math.max(0, series.getBeginIndex()), timeframe, made.columns, made.coarse);
  }

  /** Length of the coarse bars. */
  public Timeframe timeframe() {
    return timeframe;
  }

  /**
   * The coarse bars as a series of the same kind, moving or guarded, as the one they were asked of. Reading one that is not
   * finished throws a {@link LookAheadException}.
   */
  public SeriesView series() {
    return coarse;
  }

  /** Index of the last finished coarse bar at the bar being decided, -1 before the first. */
  public int lastFinished() {
    return coarse.decisionIndex();
  }

  /**
   * Index of the last coarse bar that was finished when a fine bar closed, -1 before the first.
   *
   * @throws LookAheadException when the fine bar is later than the one being decided
   * @throws IndexOutOfBoundsException when the series has no such bar
   */
  public int lastFinished(int fineIndex) {
    int place = fineIndex - firstIndex;
    fine.requireVisible(place);
    return columns.lastFinished(place);
  }

  /**
   * An indicator of the coarse bars as one of the fine bars: at each, its value at the last finished coarse bar, NaN before
   * the first. So rules that compare fine with coarse can be written with fine indices.
   *
   * @throws InputException BAD_PARAMETER when the indicator is not one of {@link #series()}
   */
  public Indicator<Num> aligned(Indicator<Num> indicator) {
    // By name: ta4j wraps the series of an indicator, so it cannot be recognised itself.
    if (!coarse.getName().equals(indicator.getBarSeries().getName())) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "indicator",
          "the indicator is one of '%s' but must be one of '%s'; make it from series() of this object"
              .formatted(indicator.getBarSeries().getName(), coarse.getName()));
    }
    return new AlignedIndicator(this, indicator);
  }

  BarSeries source() {
    return source;
  }

  /** Index of the first fine bar at which a coarse bar is finished; one past the last when none is. */
  int firstFine(int coarseIndex) {
    return firstIndex + columns.firstFine(coarseIndex);
  }

  @Override
  public String toString() {
    return "%s, finished up to %d".formatted(coarse.getName(), lastFinished());
  }
}

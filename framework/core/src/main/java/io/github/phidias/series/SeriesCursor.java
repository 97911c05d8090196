package io.github.phidias.series;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.CoarserColumns;
import io.github.phidias.bars.Timeframe;
import java.util.Arrays;

/**
 * The bar being decided, and the two views that end there. Held by the engine; a strategy only ever sees a view, so it
 * cannot move the cursor.
 */
public final class SeriesCursor {
  private final BarColumns columns;
  private final String strategy;
  private final int last;
  private final SeriesView moving;
  private final SeriesView guarded;
  /** Cursors over coarser bars, which go where this one goes. */
  private Coarser[] coarser = {};
  /** Number of bars that may be read: one more than the index of the bar being decided. */
  int visible;

  /** A cursor before the first bar. {@code strategy} is named in look-ahead errors. */
  public SeriesCursor(BarColumns columns, String strategy) {
    this.columns = columns;
    this.strategy = strategy;
    this.last = columns.bars().size() - 1;
    this.moving = new SeriesView(this, true);
    this.guarded = new SeriesView(this, false);
  }

  /** The moving view over all of the bars: for callers that have only finished bars. */
  public static SeriesView whole(Bars bars) {
    SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "(none)");
    cursor.moveTo(bars.size() - 1);
    return cursor.moving();
  }

  /** Makes bar {@code newIndex} the one being decided; -1 is before the first. */
  public void moveTo(int newIndex) {
    if (newIndex < -1 || newIndex > last) {
      throw new IndexOutOfBoundsException("cursor was to move to bar " + newIndex + " but the bars are 0.." + last);
    }
    visible = newIndex + 1;
    for (Coarser follower : coarser) {
      follower.follow(newIndex);
    }
  }

  /** A cursor over finished coarse bars, at the last one known where the cursor over the fine bars is. */
  record Coarser(Timeframe timeframe, CoarserColumns columns, SeriesCursor cursor) {
    void follow(int fineIndex) {
      cursor.moveTo(fineIndex < 0 ? -1 : columns.lastFinished(fineIndex));
    }
  }

  /** The coarser cursor of a timeframe, made when first asked for. */
  Coarser coarser(Timeframe timeframe) {
    for (Coarser known : coarser) {
      if (known.timeframe().equals(timeframe)) {
        return known;
      }
    }
    CoarserColumns bars = columns.coarser(timeframe);
    Coarser made = new Coarser(timeframe, bars, new SeriesCursor(bars.columns(), strategy + " (on " + timeframe + " bars)"));
    made.follow(visible - 1);
    coarser = Arrays.copyOf(coarser, coarser.length + 1);
    coarser[coarser.length - 1] = made;
    return made;
  }

  /** The view whose end index is the bar being decided. */
  public SeriesView moving() {
    return moving;
  }

  /**
   * The view whose end index stays at the last bar, so that ta4j's caches work at full speed; reading a bar past the
   * cursor throws all the same.
   */
  public SeriesView guarded() {
    return guarded;
  }

  /** Why a bar may not be read now. */
  IndexOutOfBoundsException refusal(int index) {
    return index < 0
        ? new IndexOutOfBoundsException("bar " + index + " was asked for but the first is 0")
        : new LookAheadException(strategy, index, visible - 1);
  }

  BarColumns columns() {
    return columns;
  }

  String strategy() {
    return strategy;
  }

  int last() {
    return last;
  }
}

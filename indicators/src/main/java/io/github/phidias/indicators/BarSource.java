package io.github.phidias.indicators;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.internal.SeriesAccess;
import io.github.phidias.series.SeriesView;
import org.ta4j.core.BarSeries;

/** Where a face gets its columns, and which indices it may show. */
sealed interface BarSource {
  static BarSource of(BarSeries series) {
    return series instanceof SeriesView view ? new OfView(view, SeriesAccess.columns(view)) : new OfSeries(series, ConvertedSeries.of(series));
  }

  BarSeries series();

  /** The columns now; another object once a series of the user's own has changed. */
  BarColumns columns();

  /** The place in the columns of a series index that may be read now; throws otherwise. */
  int place(int index);

  /** The place of the last bar that may be read now, -1 when there is none. */
  int last();

  /** One of our views: the columns hold all bars, the view says how far to read. */
  record OfView(SeriesView series, BarColumns columns) implements BarSource {
    @Override
    public int place(int index) {
      series.requireVisible(index);
      return index;
    }

    @Override
    public int last() {
      return series.decisionIndex();
    }
  }

  /** Any other series: what it holds is what may be read. */
  record OfSeries(BarSeries series, ConvertedSeries converted) implements BarSource {
    @Override
    public BarColumns columns() {
      return converted.columns(series);
    }

    @Override
    public int place(int index) {
      if (index < series.getBeginIndex() || index > series.getEndIndex() || index < 0) {
        throw new IndexOutOfBoundsException("bar %d was asked for but the series holds %d to %d"
            .formatted(index, series.getBeginIndex(), series.getEndIndex()));
      }
      return index - series.getBeginIndex();
    }

    @Override
    public int last() {
      return series.getBarCount() - 1;
    }
  }
}

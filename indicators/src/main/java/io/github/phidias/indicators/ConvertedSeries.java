package io.github.phidias.indicators;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.BarConversions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.Num;

/**
 * The columns of a series that is not one of our views, converted once and again whenever its indices or its last bar
 * have changed; a change to an earlier bar goes unnoticed. Kept as long as the series is reachable, and does not itself
 * hold on to it.
 */
final class ConvertedSeries {
  private static final Map<BarSeries, ConvertedSeries> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

  /** What is compared to see whether a series has changed. */
  private record State(int begin, int end, List<Num> lastBar) {
    static State of(BarSeries series) {
      if (series.isEmpty()) {
        return new State(-1, -1, List.of());
      }
      Bar bar = series.getLastBar();
      Num volume = bar.getVolume() == null ? series.numFactory().zero() : bar.getVolume();
      return new State(series.getBeginIndex(), series.getEndIndex(),
          List.of(bar.getOpenPrice(), bar.getHighPrice(), bar.getLowPrice(), bar.getClosePrice(), volume));
    }

    boolean sameAs(State other) {
      if (begin != other.begin || end != other.end) {
        return false;
      }
      for (int i = 0; i < lastBar.size(); i++) {
        // Not Num.equals: ta4j's doubles count as equal when they are 1e-5 apart.
        if (lastBar.get(i).doubleValue() != other.lastBar.get(i).doubleValue()) {
          return false;
        }
      }
      return true;
    }
  }

  private State state;
  private BarColumns columns;

  private ConvertedSeries() {}

  static ConvertedSeries of(BarSeries series) {
    return KNOWN.computeIfAbsent(series, s -> new ConvertedSeries());
  }

  synchronized BarColumns columns(BarSeries series) {
    State now = State.of(series);
    if (state == null || !now.sameAs(state)) {
      columns = BarColumns.of(BarConversions.fromSeries(series));
      state = now;
    }
    return columns;
  }
}

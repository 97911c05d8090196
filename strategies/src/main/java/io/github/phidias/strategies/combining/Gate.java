package io.github.phidias.strategies.combining;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.BarConversions;
import io.github.phidias.internal.SeriesAccess;
import io.github.phidias.series.SeriesView;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategies.filters.SignalFilter;
import org.ta4j.core.BarSeries;

/** The filters of a {@link Filtered} over some bars. */
final class Gate {
  private static final TradeSignal STOPPED = TradeSignal.hold(Filtered.FILTERED);

  private final SignalColumn.Keep[] filters;
  private final Filtered.Side appliesTo;
  private final int warmUp;

  private Gate(Filtered recipe, BarColumns columns) {
    this.filters = recipe.filters().stream().map(filter -> filter.over(columns)).toArray(SignalColumn.Keep[]::new);
    this.appliesTo = recipe.appliesTo();
    this.warmUp = recipe.filters().stream().mapToInt(SignalFilter::warmUp).max().orElse(0);
  }

  static Gate over(Filtered recipe, BarColumns columns) {
    return new Gate(recipe, columns);
  }

  /** That of a series; on a view of the engine it is made once. */
  static Gate over(Filtered recipe, BarSeries series) {
    return series instanceof SeriesView view
        ? SeriesAccess.attachment(view, recipe, Gate.class, v -> new Gate(recipe, SeriesAccess.columns(v)))
        : new Gate(recipe, BarColumns.of(BarConversions.fromSeries(series)));
  }

  /** The place of a series' last bar in its columns. */
  static int last(BarSeries series) {
    return series instanceof SeriesView view ? view.decisionIndex() : series.getBarCount() - 1;
  }

  int warmUp() {
    return warmUp;
  }

  boolean passes(int index, int code) {
    if (code > 0 ? appliesTo == Filtered.Side.SELL : appliesTo == Filtered.Side.BUY) {
      return true;
    }
    for (SignalColumn.Keep filter : filters) {
      if (!filter.keep(index, code)) {
        return false;
      }
    }
    return true;
  }

  /** What becomes of a signal. */
  TradeSignal decide(int index, TradeSignal signal) {
    if (index < warmUp) {
      return TradeSignal.hold(TradeSignal.WARMUP);
    }
    int code = switch (signal.action()) {
      case BUY -> SignalColumn.BUY;
      case SELL -> SignalColumn.SELL;
      case HOLD -> SignalColumn.HOLD;
      case TARGET -> (int) Math.signum(signal.targetWeight().orElseThrow());
    };
    return code == SignalColumn.HOLD || passes(index, code) ? signal : STOPPED;
  }
}

package io.github.phidias.strategy;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.BarConversions;
import io.github.phidias.internal.SeriesAccess;
import io.github.phidias.series.SeriesView;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import org.ta4j.core.BarSeries;

/**
 * A strategy that computes the signals of all bars at once. The signal of a bar must depend on that bar and earlier
 * ones only: the column is computed over all bars, so nothing stops a careless one from looking ahead but the prefix
 * test.
 */
public interface ColumnStrategy extends TradingStrategy {
  /** The signals, one a bar. */
  SignalColumn signals(BarColumns columns);

  /**
   * The signal of the last bar. On a view of the engine the column is computed once; on any other series it is computed
   * afresh at each call, at a cost that grows with the series.
   */
  @Override
  default TradeSignal run(BarSeries series) {
    if (series instanceof SeriesView view) {
      SignalColumn signals =
          SeriesAccess.attachment(view, this, SignalColumn.class, v -> signals(SeriesAccess.columns(v)));
      return signals.at(view.decisionIndex());
    }
    return signals(BarColumns.of(BarConversions.fromSeries(series))).at(series.getBarCount() - 1);
  }
}

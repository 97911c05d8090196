package io.github.phidias.strategy;

import io.github.phidias.internal.SeriesAccess;
import io.github.phidias.series.SeriesView;
import io.github.phidias.signals.TradeSignal;
import org.ta4j.core.BarSeries;

/**
 * A strategy over ta4j indicators and rules that are built once. The engine calls {@link #prepare} with the guarded
 * view, whose end index stays at the last bar so that ta4j's caches work; bars past the one being decided throw.
 */
public interface IndicatorStrategy extends TradingStrategy {
  /** Builds what is needed and returns the decision for each index. */
  Decisions prepare(BarSeries series);

  @Override
  default TradeSignal run(BarSeries series) {
    if (series instanceof SeriesView view) {
      return SeriesAccess.attachment(view, this, Decisions.class, this::prepare).at(view.decisionIndex(), Portfolio.EMPTY);
    }
    return prepare(series).at(series.getEndIndex(), Portfolio.EMPTY);
  }

  /** One decision a bar. */
  @FunctionalInterface
  interface Decisions {
    /** The decision for the bar at an index, given what is held. */
    TradeSignal at(int index, Portfolio portfolio);
  }
}

package io.github.phidias.strategies.combining;

import io.github.phidias.internal.SeriesAccess;
import io.github.phidias.series.SeriesView;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.TradingStrategy;
import org.ta4j.core.BarSeries;

/** Asks a part for its decision at the last bar, and shows it the position if it wants to see one. */
final class Asking {
  private Asking() {}

  static TradeSignal of(TradingStrategy strategy, BarSeries series, Portfolio portfolio) {
    return switch (strategy) {
      case PortfolioAware aware -> aware.run(series, portfolio);
      case IndicatorStrategy prepared when series instanceof SeriesView view ->
          SeriesAccess.attachment(view, strategy, IndicatorStrategy.Decisions.class, prepared::prepare)
              .at(view.decisionIndex(), portfolio);
      case IndicatorStrategy prepared -> prepared.prepare(series).at(series.getEndIndex(), portfolio);
      default -> strategy.run(series);
    };
  }
}

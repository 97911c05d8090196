package io.github.phidias.verify;

import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.TradingStrategy;
import java.util.List;

/** How a strategy is asked for its signals. */
enum Way {
  /** All bars at once. */
  COLUMN("column"),
  /** Bar by bar on the view whose end index stays at the last bar. */
  GUARDED("guarded view"),
  /** Bar by bar on the view that ends at the bar being decided. */
  MOVING("moving view");

  final String label;

  Way(String label) {
    this.label = label;
  }

  /** The ways in which an engine may ask such a strategy, the cheapest first. */
  static List<Way> of(TradingStrategy strategy) {
    return switch (strategy) {
      case PortfolioAware _ -> List.of(MOVING);
      case ColumnStrategy _ -> List.of(COLUMN, GUARDED, MOVING);
      case IndicatorStrategy _ -> List.of(GUARDED, MOVING);
      default -> List.of(MOVING);
    };
  }
}

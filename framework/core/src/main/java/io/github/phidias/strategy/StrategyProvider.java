package io.github.phidias.strategy;

import java.util.List;

/**
 * Names the strategies of a jar; found by {@link java.util.ServiceLoader}. Put the implementing class in {@code
 * META-INF/services/io.github.phidias.strategy.StrategyProvider}.
 */
public interface StrategyProvider {
  /** Records with a {@link StrategyName} whose components are their parameters. */
  List<Class<? extends TradingStrategy>> strategies();

  /** The same for strategies that decide over several instruments; none if not overridden. */
  default List<Class<? extends PortfolioStrategy>> portfolioStrategies() {
    return List.of();
  }
}

package io.github.phidias.strategy;

import java.util.List;

/**
 * A strategy that is made of other objects: strategies, filters, indicators chosen by name. It says what it is made of, so
 * that a result names all of it, and may run in a form that suits its parts.
 */
public interface ComposedStrategy extends TradingStrategy {
  /** The record with a {@link StrategyName} from whose parameters an equal strategy is made; often this object itself. */
  default TradingStrategy recipe() {
    return this;
  }

  /** What to run: the same decisions in the fastest way that the parts allow. */
  default TradingStrategy form() {
    return this;
  }

  /** The objects it is made of; their code is part of its own. */
  List<?> parts();
}

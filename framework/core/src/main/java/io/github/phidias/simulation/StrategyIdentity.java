package io.github.phidias.simulation;

import io.github.phidias.strategy.StrategyDescription;
import io.github.phidias.strategy.StrategyName;
import java.util.List;
import java.util.Map;

/** Name and parameters of a strategy object, as far as it says them, and the classes of which it is made. */
record StrategyIdentity(String name, Map<String, Object> parameters, List<Class<?>> code) {
  /** Of a strategy of any kind. */
  static StrategyIdentity of(Object strategy) {
    try {
      StrategyDescription said = StrategyDescription.of(strategy);
      return new StrategyIdentity(said.name(), said.parameters(), said.code());
    } catch (IllegalStateException e) {
      // An accessor is the strategy's code as well.
      StrategyName named = strategy.getClass().getAnnotation(StrategyName.class);
      throw new StrategyException(
          named == null ? strategy.getClass().getSimpleName() : named.value(), StrategyException.BEFORE_FIRST,
          "its parameters cannot be read: " + e.getMessage(), e);
    }
  }
}

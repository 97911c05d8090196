package io.github.phidias.simulation;

import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.strategy.StrategyName;
import java.util.Map;

/** Name and parameters of a strategy object, as far as it says them, and its class. */
record StrategyIdentity(String name, Map<String, Object> parameters, Class<?> type) {
  /** Of a strategy of any kind. */
  static StrategyIdentity of(Object strategy) {
    Class<?> type = strategy.getClass();
    StrategyName named = type.getAnnotation(StrategyName.class);
    if (named == null) {
      return new StrategyIdentity(
          type.isSynthetic() || type.isAnonymousClass() ? "(lambda)" : type.getSimpleName(), Map.of(), type);
    }
    try {
      return new StrategyIdentity(named.value(), type.isRecord() ? RecordDescriptor.of(type).values(strategy) : Map.of(), type);
    } catch (IllegalStateException e) {
      // An accessor is the strategy's code as well.
      throw new StrategyException(
          named.value(), StrategyException.BEFORE_FIRST, "its parameters cannot be read: " + e.getMessage(), e);
    }
  }
}

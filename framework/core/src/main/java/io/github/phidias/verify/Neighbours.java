package io.github.phidias.verify;

import io.github.phidias.parameters.ParameterDescriptor;
import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.strategy.TradingStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Strategies that differ from one in a single parameter, as the neighbours of a grid do. */
final class Neighbours {
  private Neighbours() {}

  static List<Supplier<? extends TradingStrategy>> of(
      StrategyDescriptor descriptor, Map<String, ?> given, Map<String, Object> all) {
    List<Supplier<? extends TradingStrategy>> found = new ArrayList<>();
    for (ParameterDescriptor parameter : descriptor.parameters()) {
      for (Object other : others(all.get(parameter.name()))) {
        Map<String, Object> changed = new LinkedHashMap<>(given);
        changed.put(parameter.name(), other);
        if (accepted(descriptor, changed)) {
          found.add(() -> descriptor.create(changed));
          break;
        }
      }
    }
    return found;
  }

  private static List<Object> others(Object value) {
    return switch (value) {
      case Integer i -> List.of(i + 1, i - 1);
      case Long l -> List.of(l + 1, l - 1);
      case Double d -> List.of(d * 1.5 + 0.01, d / 2);
      case Boolean b -> List.of(!b);
      case null, default -> List.of();
    };
  }

  private static boolean accepted(StrategyDescriptor descriptor, Map<String, Object> parameters) {
    try {
      descriptor.create(parameters);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

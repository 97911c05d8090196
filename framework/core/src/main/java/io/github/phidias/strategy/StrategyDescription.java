package io.github.phidias.strategy;

import io.github.phidias.parameters.RecordDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a strategy object says of itself.
 *
 * @param name       that of its {@link StrategyName}, or of its class
 * @param parameters by snake_case name, as {@link StrategyRegistry#create} takes them; empty for one that is no record
 * @param code       its class, and those of everything it is made of
 */
public record StrategyDescription(String name, Map<String, Object> parameters, List<Class<?>> code) {
  /**
   * That of a strategy of any kind.
   *
   * @throws IllegalStateException when the parameters cannot be read
   */
  public static StrategyDescription of(Object strategy) {
    Object said = strategy instanceof ComposedStrategy composed ? composed.recipe() : strategy;
    Class<?> type = said.getClass();
    List<Class<?>> code = new ArrayList<>();
    addCode(strategy, code);
    StrategyName named = type.getAnnotation(StrategyName.class);
    if (named == null) {
      return new StrategyDescription(
          type.isSynthetic() || type.isAnonymousClass() ? "(lambda)" : type.getSimpleName(), Map.of(), code);
    }
    return new StrategyDescription(
        named.value(), type.isRecord() ? RecordDescriptor.of(type).values(said, StrategyDescription::plain) : Map.of(), code);
  }

  /** A part as {@link StrategyRegistry} reads it again; one without a name by that of its class, so that it is seen. */
  private static Object plain(Object part) {
    if (part instanceof TradingStrategy inner) {
      StrategyDescription description = of(inner);
      // In this order, as results are compared byte by byte.
      Map<String, Object> plain = new LinkedHashMap<>();
      plain.put("name", description.name);
      plain.put("parameters", description.parameters);
      return plain;
    }
    return part.getClass().getSimpleName();
  }

  private static void addCode(Object part, List<Class<?>> code) {
    if (!code.contains(part.getClass())) {
      code.add(part.getClass());
    }
    if (part instanceof ComposedStrategy composed) {
      if (composed.recipe() != composed) {
        addCode(composed.recipe(), code);
      }
      composed.parts().forEach(inner -> addCode(inner, code));
    }
  }
}

package io.github.phidias.metrics;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/**
 * Named figures by one convention, in its order and its units.
 *
 * @param convention whose names, definitions and units these are
 * @param values     by name; empty where a figure has no meaning, also where the tool prints not-a-number or an infinity
 */
public record Figures(Convention convention, SequencedMap<String, OptionalDouble> values) {
  public Figures {
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
  }

  /**
   * A figure by name.
   *
   * @throws InputException for a name that the convention does not have; it says which are near
   */
  public OptionalDouble get(String name) {
    OptionalDouble value = values.get(name);
    if (value == null) {
      throw new InputException(ErrorCode.UNKNOWN_NAME, name,
          "%s has no figure '%s': %s".formatted(convention, name, Names.suggestion(name, values.keySet())));
    }
    return value;
  }

  /** Collects figures in order. */
  static final class Builder {
    private final Map<String, OptionalDouble> values = new LinkedHashMap<>();

    Builder add(String name, OptionalDouble value) {
      values.put(name, value.isEmpty() ? value : Numbers.finite(value.getAsDouble()));
      return this;
    }

    Builder add(String name, double value) {
      return add(name, OptionalDouble.of(value));
    }

    /** A fraction as percent. */
    Builder percent(String name, OptionalDouble fraction) {
      return add(name, fraction.isEmpty() ? fraction : OptionalDouble.of(fraction.getAsDouble() * 100));
    }

    /** A fraction as percent. */
    Builder percent(String name, double fraction) {
      return add(name, fraction * 100);
    }

    Figures build(Convention convention) {
      return new Figures(convention, new LinkedHashMap<>(values));
    }
  }
}

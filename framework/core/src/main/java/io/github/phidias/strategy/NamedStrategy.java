package io.github.phidias.strategy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.parameters.ParameterDescriptor;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.plugins.Origin;
import java.util.List;

/**
 * A strategy's name, belief and parameters, derived from its record, whatever it decides on.
 *
 * @param <S> {@link TradingStrategy} or {@link PortfolioStrategy}
 */
public abstract sealed class NamedStrategy<S> permits StrategyDescriptor, PortfolioStrategyDescriptor {
  private final String name;
  private final String belief;
  private final RecordDescriptor<? extends S> record;

  /** @throws IllegalArgumentException when the type is no record, has no name, or a component that cannot be a parameter */
  NamedStrategy(Class<? extends S> type) {
    StrategyName named = type.getAnnotation(StrategyName.class);
    if (named == null || !named.value().matches("[a-z][a-z0-9_]{0,63}")) {
      throw new IllegalArgumentException(
          type.getName() + " needs @StrategyName with a name of lower-case letters, digits and underscores");
    }
    this.name = named.value();
    this.belief = named.belief();
    this.record = RecordDescriptor.of(type);
  }

  NamedStrategy(NamedStrategy<S> other) {
    this.name = other.name;
    this.belief = other.belief;
    this.record = other.record;
  }

  /** snake_case name. */
  public final String name() {
    return name;
  }

  /** What it believes and when it fails. */
  public final String belief() {
    return belief;
  }

  /** The record type. */
  public final Class<? extends S> type() {
    return record.type();
  }

  /** Where it comes from: built in, of the class path, or of a plugin. */
  public final Origin origin() {
    return Origin.of(type());
  }

  /** The parameters in declared order. */
  public final List<ParameterDescriptor> parameters() {
    return record.parameters();
  }

  /** Finds and reads parameters by name. */
  public final RecordDescriptor<? extends S> record() {
    return record;
  }

  /** Draft-07 JSON Schema of the parameters. */
  public final ObjectNode schema() {
    return record.schema().put("title", name);
  }
}

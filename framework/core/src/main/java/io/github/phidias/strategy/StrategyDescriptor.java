package io.github.phidias.strategy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.parameters.ParameterDescriptor;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.plugins.Origin;
import java.util.List;
import java.util.Map;

/** A strategy's name, belief and parameters, derived from its record. */
public final class StrategyDescriptor {
  private final String name;
  private final String belief;
  private final RecordDescriptor<? extends TradingStrategy> record;

  private StrategyDescriptor(String name, String belief, RecordDescriptor<? extends TradingStrategy> record) {
    this.name = name;
    this.belief = belief;
    this.record = record;
  }

  /**
   * The descriptor of a strategy record.
   *
   * @throws IllegalArgumentException when the type is no record, has no {@link StrategyName}, or a component that cannot
   *     be a parameter
   */
  public static StrategyDescriptor of(Class<? extends TradingStrategy> type) {
    StrategyName named = type.getAnnotation(StrategyName.class);
    if (named == null || !named.value().matches("[a-z][a-z0-9_]{0,63}")) {
      throw new IllegalArgumentException(
          type.getName() + " needs @StrategyName with a name of lower-case letters, digits and underscores");
    }
    return new StrategyDescriptor(named.value(), named.belief(), RecordDescriptor.of(type));
  }

  /** snake_case name. */
  public String name() {
    return name;
  }

  /** What it believes and when it fails. */
  public String belief() {
    return belief;
  }

  /** The record type. */
  public Class<? extends TradingStrategy> type() {
    return record.type();
  }

  /** Where it comes from: built in, of the class path, or of a plugin. */
  public Origin origin() {
    return Origin.of(type());
  }

  /** The parameters in declared order. */
  public List<ParameterDescriptor> parameters() {
    return record.parameters();
  }

  /** Finds and reads parameters by name. */
  public RecordDescriptor<? extends TradingStrategy> record() {
    return record;
  }

  /** A strategy with the given parameters and the defaults of the rest. */
  public TradingStrategy create(Map<String, ?> values) {
    return record.create(values);
  }

  /** Draft-07 JSON Schema of the parameters. */
  public ObjectNode schema() {
    return record.schema().put("title", name);
  }
}

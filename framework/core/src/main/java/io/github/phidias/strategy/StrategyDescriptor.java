package io.github.phidias.strategy;

import io.github.phidias.parameters.NamedObjects;
import java.util.Map;

/** That of a strategy that decides on one instrument. */
public final class StrategyDescriptor extends NamedStrategy<TradingStrategy> {
  private final NamedObjects parts;

  private StrategyDescriptor(Class<? extends TradingStrategy> type) {
    super(type);
    this.parts = NamedObjects.NONE;
  }

  private StrategyDescriptor(StrategyDescriptor other, NamedObjects parts) {
    super(other);
    this.parts = parts;
  }

  /**
   * The descriptor of a strategy record.
   *
   * @throws IllegalArgumentException when the type is no record, has no {@link StrategyName}, or a component that cannot
   *     be a parameter
   */
  public static StrategyDescriptor of(Class<? extends TradingStrategy> type) {
    return new StrategyDescriptor(type);
  }

  /** The same, where strategies inside it are found in a registry. */
  StrategyDescriptor within(NamedObjects registry) {
    return new StrategyDescriptor(this, registry);
  }

  /** A strategy with the given parameters and the defaults of the rest. */
  public TradingStrategy create(Map<String, ?> values) {
    TradingStrategy made = record().create(values, parts);
    return made instanceof ComposedStrategy composed ? composed.form() : made;
  }
}

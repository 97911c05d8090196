package io.github.phidias.strategy;

import java.util.Map;

/** That of a strategy that decides over several instruments at once. */
public final class PortfolioStrategyDescriptor extends NamedStrategy<PortfolioStrategy> {
  private PortfolioStrategyDescriptor(Class<? extends PortfolioStrategy> type) {
    super(type);
  }

  /**
   * The descriptor of a strategy record.
   *
   * @throws IllegalArgumentException when the type is no record, has no {@link StrategyName}, or a component that cannot
   *     be a parameter
   */
  public static PortfolioStrategyDescriptor of(Class<? extends PortfolioStrategy> type) {
    return new PortfolioStrategyDescriptor(type);
  }

  /** A strategy with the given parameters and the defaults of the rest. */
  public PortfolioStrategy create(Map<String, ?> values) {
    return record().create(values);
  }
}

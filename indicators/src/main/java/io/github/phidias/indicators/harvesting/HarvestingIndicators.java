package io.github.phidias.indicators.harvesting;

import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorProvider;
import java.util.List;

/** The indicators of this package. */
public final class HarvestingIndicators implements IndicatorProvider {
  /** The longest length that is offered. */
  static final int LONGEST = 1_000_000;

  /** For {@link java.util.ServiceLoader}. */
  public HarvestingIndicators() {}

  @Override
  public List<Class<? extends IndicatorFormula>> indicators() {
    return List.of(GrowingMean.class, Impulse.class, LocalRange.class, RunningHigh.class, TrendLine.class);
  }
}

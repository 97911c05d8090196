package io.github.phidias.indicators.swings;

import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorProvider;
import java.util.List;

/** The indicators of this package. */
public final class SwingIndicators implements IndicatorProvider {
  /** For {@link java.util.ServiceLoader}. */
  public SwingIndicators() {}

  @Override
  public List<Class<? extends IndicatorFormula>> indicators() {
    return List.of(PivotHigh.class, PivotLow.class, SwingLines.class);
  }
}

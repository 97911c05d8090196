package io.github.phidias.indicators.prices;

import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorProvider;
import java.util.List;

/** The prices that are made of a bar's own. */
public final class PriceIndicators implements IndicatorProvider {
  /** For {@link java.util.ServiceLoader}. */
  public PriceIndicators() {}

  @Override
  public List<Class<? extends IndicatorFormula>> indicators() {
    return List.of(
        MedianPrice.class, TypicalPrice.class, WeightedClose.class, AveragePrice.class);
  }
}

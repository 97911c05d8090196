package io.github.phidias.indicators.averages;

import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorProvider;
import java.util.List;

/** The moving averages of this package. */
public final class AveragesProvider implements IndicatorProvider {
  /** For {@link java.util.ServiceLoader}. */
  public AveragesProvider() {}

  @Override
  public List<Class<? extends IndicatorFormula>> indicators() {
    return List.of(
        Wma.class, Dema.class, Tema.class, T3.class, Trima.class, Kama.class, Hma.class, Zlema.class, Vwma.class, Alma.class,
        Vidya.class, McGinleyDynamic.class);
  }
}

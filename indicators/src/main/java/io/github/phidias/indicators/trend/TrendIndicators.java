package io.github.phidias.indicators.trend;

import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorProvider;
import java.util.List;

/** The indicators of this package. */
public final class TrendIndicators implements IndicatorProvider {
  /** The longest length that is offered; a bound so that a slip of the keyboard is noticed. */
  static final int LONGEST = 1_000_000;

  /** For {@link java.util.ServiceLoader}. */
  public TrendIndicators() {}

  @Override
  public List<Class<? extends IndicatorFormula>> indicators() {
    return List.of(
        ParabolicSar.class, PlusDm.class, MinusDm.class, PlusDi.class, MinusDi.class, Dx.class, Adx.class, Adxr.class,
        Dmi.class, Aroon.class, AroonOscillator.class, Supertrend.class, Ichimoku.class, IchimokuChikou.class,
        ChandelierExit.class, Vortex.class, HeikinAshi.class, EfficiencyRatio.class, ChoppinessIndex.class);
  }
}

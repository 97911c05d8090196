package io.github.phidias.indicators;

import java.util.List;

/** The indicators of this module. */
public final class BuiltInIndicators implements IndicatorProvider {
  /** For {@link java.util.ServiceLoader}. */
  public BuiltInIndicators() {}

  @Override
  public List<Class<? extends IndicatorFormula>> indicators() {
    return List.of(
        Formulas.Sma.class, Formulas.SmaOrder.class, Formulas.Ema.class, Formulas.EmaSmaSeed.class,
        Formulas.WilderAverage.class,
        Formulas.RsiWilder.class, Formulas.RsiCutler.class, Formulas.TrueRange.class, Formulas.Atr.class,
        Formulas.MacdLines.class, Formulas.Highest.class, Formulas.Lowest.class, Formulas.StandardDeviation.class,
        Formulas.BollingerBands.class);
  }
}

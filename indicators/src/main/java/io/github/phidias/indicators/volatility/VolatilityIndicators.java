package io.github.phidias.indicators.volatility;

import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorProvider;
import java.util.List;

/** The indicators of this package. */
public final class VolatilityIndicators implements IndicatorProvider {
  /** The longest length that is offered; a bound so that a slip of the keyboard is noticed. */
  static final int LONGEST = 1_000_000;

  /** For {@link java.util.ServiceLoader}. */
  public VolatilityIndicators() {}

  @Override
  public List<Class<? extends IndicatorFormula>> indicators() {
    return List.of(
        Natr.class, RealisedVolatility.class, EwmaVolatility.class, Parkinson.class, GarmanKlass.class, RogersSatchell.class,
        YangZhang.class, ChaikinVolatility.class, UlcerIndex.class, VolatilityRank.class, BollingerBandwidth.class,
        PercentB.class, Adr.class, Squeeze.class);
  }
}

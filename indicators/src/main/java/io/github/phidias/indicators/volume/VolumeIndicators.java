package io.github.phidias.indicators.volume;

import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorProvider;
import java.util.List;

/** The indicators of traded amounts. */
public final class VolumeIndicators implements IndicatorProvider {
  /** The longest length that is offered; a bound so that a slip of the keyboard is noticed. */
  static final int LONGEST = 1_000_000;

  /** For {@link java.util.ServiceLoader}. */
  public VolumeIndicators() {}

  @Override
  public List<Class<? extends IndicatorFormula>> indicators() {
    return List.of(
        AccumulationDistribution.class, ChaikinOscillator.class, OnBalanceVolume.class, MoneyFlowIndex.class,
        KlingerOscillator.class, EaseOfMovement.class, MarketFacilitation.class, ChaikinMoneyFlow.class,
        ForceIndex.class, NegativeVolumeIndex.class, PositiveVolumeIndex.class, VolumePriceTrend.class,
        VolumeRate.class, RelativeVolume.class, SessionVwap.class, AnchoredVwap.class,
        RollingVwap.class, VolumeProfile.class);
  }
}

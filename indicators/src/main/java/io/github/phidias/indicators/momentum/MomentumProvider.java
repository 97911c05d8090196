package io.github.phidias.indicators.momentum;

import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorProvider;
import java.util.List;

/** The oscillators of this package. */
public final class MomentumProvider implements IndicatorProvider {
  /** For {@link java.util.ServiceLoader}. */
  public MomentumProvider() {}

  @Override
  public List<Class<? extends IndicatorFormula>> indicators() {
    return List.of(
        Momentum.class, Roc.class, Stochastic.class, StochasticFast.class, StochasticRsi.class, WilliamsR.class, Cci.class,
        Cmo.class, Apo.class, Ppo.class, MacdAligned.class, MacdFixed.class, Trix.class, UltimateOscillator.class,
        AwesomeOscillator.class, AcceleratorOscillator.class, BalanceOfPower.class, FisherTransform.class, Tsi.class, Dpo.class,
        Coppock.class, Kst.class, ConnorsRsi.class, LaguerreRsi.class, Vhf.class, MassIndex.class, Qstick.class,
        RelativeVigorIndex.class);
  }
}

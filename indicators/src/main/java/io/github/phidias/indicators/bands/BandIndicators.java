package io.github.phidias.indicators.bands;

import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorProvider;
import java.util.List;

/** The indicators of this package. */
public final class BandIndicators implements IndicatorProvider {
  /** The longest length that is offered; a bound so that a slip of the keyboard is noticed. */
  static final int LONGEST = 1_000_000;

  /** For {@link java.util.ServiceLoader}. */
  public BandIndicators() {}

  @Override
  public List<Class<? extends IndicatorFormula>> indicators() {
    return List.of(Keltner.class, Donchian.class, Envelope.class, Starc.class, AccelerationBands.class);
  }
}

package io.github.phidias.indicators;

import java.util.List;

/**
 * Names the indicators of a jar; found by {@link java.util.ServiceLoader}. Put the implementing class in {@code
 * META-INF/services/io.github.phidias.indicators.IndicatorProvider}.
 */
public interface IndicatorProvider {
  /** Records with an {@link IndicatorName} whose components are their parameters. */
  List<Class<? extends IndicatorFormula>> indicators();
}

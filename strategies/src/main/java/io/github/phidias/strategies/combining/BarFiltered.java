package io.github.phidias.strategies.combining;

import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ComposedStrategy;
import java.util.List;
import org.ta4j.core.BarSeries;

/** A filtered strategy that is asked at each bar. */
record BarFiltered(Filtered recipe) implements ComposedStrategy {
  @Override
  public TradeSignal run(BarSeries series) {
    return Gate.over(recipe, series).decide(Gate.last(series), recipe.strategy().run(series));
  }

  @Override
  public List<?> parts() {
    return recipe.parts();
  }
}

package io.github.phidias.strategies.combining;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.ComposedStrategy;
import java.util.Arrays;
import java.util.List;

/** A filtered strategy over columns. */
record ColumnFiltered(Filtered recipe) implements ComposedStrategy, ColumnStrategy {
  @Override
  public SignalColumn signals(BarColumns columns) {
    SignalColumn own = ((ColumnStrategy) recipe.strategy()).signals(columns);
    Gate gate = Gate.over(recipe, columns);
    int bars = own.length();
    int warmUp = Math.max(own.warmUp(), gate.warmUp());
    SignalColumn.Builder signals = SignalColumn.builder(bars).warmUp(warmUp);
    double[] distances = null;
    for (int t = own.nextSignal(Math.min(warmUp, bars), bars); t < bars; t = own.nextSignal(t + 1, bars)) {
      if (gate.passes(t, own.code(t))) {
        signals.set(t, own.code(t), own.confidence(t), own.positionSize(t));
        if (!Double.isNaN(own.stopDistance(t))) {
          if (distances == null) {
            distances = new double[bars];
            Arrays.fill(distances, Double.NaN);
          }
          distances[t] = own.stopDistance(t);
        }
      }
    }
    if (distances != null) {
      signals.stopDistance(Column.wrap(distances));
    }
    return signals.signals(t -> gate.decide(t, own.at(t))).build();
  }

  @Override
  public List<?> parts() {
    return recipe.parts();
  }
}

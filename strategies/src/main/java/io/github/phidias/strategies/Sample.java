package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;

/** Always HOLD: the smallest strategy there is, to copy from and to test the machinery with. */
@StrategyName(
    value = "sample",
    belief = "Believes nothing and does nothing: it holds at every bar, and so shows the least a strategy must have. Fails at "
        + "making money, and at losing it.")
public record Sample() implements ColumnStrategy {
  @Override
  public SignalColumn signals(BarColumns columns) {
    return SignalColumn.builder(columns.bars().size()).build();
  }
}

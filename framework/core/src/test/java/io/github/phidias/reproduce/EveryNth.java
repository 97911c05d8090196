package io.github.phidias.reproduce;

import io.github.phidias.parameters.Param;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.strategy.TradingStrategy;
import java.util.List;
import org.ta4j.core.BarSeries;

/** Buys on every n-th bar and sells half-way to the next. */
@StrategyName("every_nth")
record EveryNth(@Param(value = "10", min = 2) int every, @Param(value = "0.5", min = 0, max = 1) double positionSize)
    implements TradingStrategy {
  static final StrategyRegistry REGISTRY = StrategyRegistry.of(List.of(EveryNth.class));

  @Override
  public TradeSignal run(BarSeries series) {
    int index = series.getEndIndex();
    if (index % every == 0) {
      return TradeSignal.buy(1, positionSize);
    }
    return index % every == every / 2 ? TradeSignal.sell() : TradeSignal.hold();
  }
}

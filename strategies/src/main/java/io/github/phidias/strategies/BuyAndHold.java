package io.github.phidias.strategies;

import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.TradingStrategy;
import org.ta4j.core.BarSeries;

/** Buys once and holds: a target weight with an infinite band, which trades only while nothing is held. TARGET at every bar. */
@StrategyName(
    value = "buy_and_hold",
    belief = "What is scarce or productive gains in the long run, and every trade costs: the yardstick of all others. Fails in a "
        + "lasting fall, which it takes in full, and for whoever must sell at the bottom.")
public record BuyAndHold(
    @Param(value = "1", min = 0, max = 1, unit = "fraction", description = "Part of equity bought") double weight)
    implements TradingStrategy {
  private static final Band INFINITE = new Band(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  public BuyAndHold {
    RecordDescriptor.of(BuyAndHold.class).require(weight);
  }

  @Override
  public TradeSignal run(BarSeries series) {
    return TradeSignal.target(weight, INFINITE);
  }
}

package io.github.phidias.strategies.golden.peers;

import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.TradingStrategy;
import org.ta4j.core.BarSeries;

/** Buys when a fast average crosses above a slow one and sells when it crosses below. */
record LongOnly(Crossing crossing) implements TradingStrategy {
  @Override
  public TradeSignal run(BarSeries series) {
    int cross = crossing.at(series);
    return cross > 0 ? TradeSignal.buy() : cross < 0 ? TradeSignal.sell() : TradeSignal.hold();
  }
}

package io.github.phidias.strategies.golden.peers;

import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import org.ta4j.core.BarSeries;

/**
 * When flat, follows a cross of two averages with a stop and a target at fractions of the close.
 *
 * @param size fraction of what can be spent, 0 to 1
 */
record Bracket(Crossing crossing, double size, double sl, double tp) implements PortfolioAware {
  @Override
  public TradeSignal run(BarSeries series, Portfolio portfolio) {
    int cross = portfolio.quantity() == 0 ? crossing.at(series) : 0;
    double close = Window.close(series, series.getEndIndex());
    return cross > 0 ? TradeSignal.buy(1, size).withStop(close * (1 - sl)).withTarget(close * (1 + tp))
        : cross < 0 ? TradeSignal.sell(1, size).withStop(close * (1 + sl)).withTarget(close * (1 - tp))
        : TradeSignal.hold();
  }
}

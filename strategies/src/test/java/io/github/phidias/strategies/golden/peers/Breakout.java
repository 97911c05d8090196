package io.github.phidias.strategies.golden.peers;

import io.github.phidias.orders.OrderDesk;
import io.github.phidias.orders.OrderRequest;
import io.github.phidias.orders.OrderSide;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import org.ta4j.core.BarSeries;

/** Buys above the highest high of n bars, and sells under the lowest low of the m bars before the last. */
record Breakout(int n, int m, double qty) implements PortfolioAware {
  @Override
  public TradeSignal run(BarSeries series, Portfolio portfolio) {
    return TradeSignal.hold();
  }

  @Override
  public void manageOrders(BarSeries series, Portfolio portfolio, OrderDesk desk) {
    int last = series.getEndIndex();
    desk.cancelAll();
    if (portfolio.quantity() == 0) {
      desk.submit(OrderRequest.stop(OrderSide.BUY, qty, Window.highest(series, last, n)));
    } else if (Window.close(series, last) < Window.lowest(series, last - 1, m)) {
      desk.submit(OrderRequest.market(OrderSide.SELL, OrderRequest.SIZED).withReduceOnly());
    }
  }
}

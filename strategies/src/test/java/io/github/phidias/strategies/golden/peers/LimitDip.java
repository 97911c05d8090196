package io.github.phidias.strategies.golden.peers;

import io.github.phidias.orders.OrderDesk;
import io.github.phidias.orders.OrderRequest;
import io.github.phidias.orders.OrderSide;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import org.ta4j.core.BarSeries;

/** Every few bars bids under the close when flat, and sells what it got after a number of bars. */
record LimitDip(int every, double dip, double qty, int hold) implements PortfolioAware {
  @Override
  public TradeSignal run(BarSeries series, Portfolio portfolio) {
    return TradeSignal.hold();
  }

  @Override
  public void manageOrders(BarSeries series, Portfolio portfolio, OrderDesk desk) {
    int last = series.getEndIndex();
    boolean flat = portfolio.quantity() == 0;
    if (last % every == 0) {
      desk.cancelAll();
      if (flat) {
        desk.submit(OrderRequest.limit(OrderSide.BUY, qty, Window.close(series, last) * (1 - dip)));
      }
    }
    if (!flat && last - portfolio.entryIndex() >= hold) {
      desk.submit(OrderRequest.market(OrderSide.SELL, OrderRequest.SIZED).withReduceOnly());
    }
  }
}

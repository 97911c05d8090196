package io.github.phidias.strategies.golden.peers;

import io.github.phidias.orders.OrderDesk;
import io.github.phidias.orders.OrderRequest;
import io.github.phidias.orders.OrderSide;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import org.ta4j.core.BarSeries;

/** Always on the side of the latest cross of two averages: closes what is held, whichever side it is, and opens anew. */
record Reversal(Crossing crossing) implements PortfolioAware {
  @Override
  public TradeSignal run(BarSeries series, Portfolio portfolio) {
    return TradeSignal.hold();
  }

  @Override
  public void manageOrders(BarSeries series, Portfolio portfolio, OrderDesk desk) {
    int cross = crossing.at(series);
    if (cross != 0) {
      if (portfolio.quantity() != 0) {
        OrderSide out = portfolio.quantity() > 0 ? OrderSide.SELL : OrderSide.BUY;
        desk.submit(OrderRequest.market(out, OrderRequest.SIZED).withReduceOnly());
      }
      desk.submit(OrderRequest.market(cross > 0 ? OrderSide.BUY : OrderSide.SELL, OrderRequest.SIZED));
    }
  }
}

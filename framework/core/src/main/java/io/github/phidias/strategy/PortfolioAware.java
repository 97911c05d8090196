package io.github.phidias.strategy;

import io.github.phidias.orders.Fill;
import io.github.phidias.orders.Order;
import io.github.phidias.orders.OrderDesk;
import io.github.phidias.signals.TradeSignal;
import java.util.Map;
import org.ta4j.core.BarSeries;

/**
 * A strategy whose decisions depend on the account or on its own fills. The engine calls {@link #run(BarSeries,
 * Portfolio)} and reports each fill; {@link #snapshot} and {@link #restore} carry its state over a restart.
 */
public interface PortfolioAware extends TradingStrategy {
  /** The decision for the last bar, given what is held. */
  TradeSignal run(BarSeries series, Portfolio portfolio);

  /** The decision with nothing held. */
  @Override
  default TradeSignal run(BarSeries series) {
    return run(series, Portfolio.EMPTY);
  }

  /**
   * Gives, changes and takes back orders of its own, after the decision of each bar: for what a signal cannot say. They work from
   * the next bar on.
   */
  default void manageOrders(BarSeries series, Portfolio portfolio, OrderDesk desk) {}

  /** Called after each fill of an order of this strategy. */
  default void onFill(Fill fill) {}

  /** Called after each change of an order that this strategy gave to its {@link OrderDesk}. */
  default void onOrder(Order order) {}

  /** The state to carry over a restart: plain values that JSON can hold. */
  default Map<String, Object> snapshot() {
    return Map.of();
  }

  /** Puts back a state of {@link #snapshot}. */
  default void restore(Map<String, Object> snapshot) {}
}

package io.github.phidias.strategies.combining;

import io.github.phidias.orders.Fill;
import io.github.phidias.orders.Order;
import io.github.phidias.orders.OrderDesk;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ComposedStrategy;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import java.util.List;
import java.util.Map;
import org.ta4j.core.BarSeries;

/** A filtered strategy that looks at the account. Its own orders and its state are its own: only signals are filtered. */
record AccountFiltered(Filtered recipe) implements ComposedStrategy, PortfolioAware {
  @Override
  public TradeSignal run(BarSeries series, Portfolio portfolio) {
    return Gate.over(recipe, series).decide(Gate.last(series), Asking.of(recipe.strategy(), series, portfolio));
  }

  @Override
  public void manageOrders(BarSeries series, Portfolio portfolio, OrderDesk desk) {
    if (recipe.strategy() instanceof PortfolioAware aware) {
      aware.manageOrders(series, portfolio, desk);
    }
  }

  @Override
  public void onFill(Fill fill) {
    if (recipe.strategy() instanceof PortfolioAware aware) {
      aware.onFill(fill);
    }
  }

  @Override
  public void onOrder(Order order) {
    if (recipe.strategy() instanceof PortfolioAware aware) {
      aware.onOrder(order);
    }
  }

  @Override
  public Map<String, Object> snapshot() {
    return recipe.strategy() instanceof PortfolioAware aware ? aware.snapshot() : Map.of();
  }

  @Override
  public void restore(Map<String, Object> snapshot) {
    if (recipe.strategy() instanceof PortfolioAware aware) {
      aware.restore(snapshot);
    }
  }

  @Override
  public List<?> parts() {
    return recipe.parts();
  }
}

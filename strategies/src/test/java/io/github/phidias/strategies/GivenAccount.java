package io.github.phidias.strategies;

import io.github.phidias.orders.Fill;
import io.github.phidias.strategy.Portfolio;
import java.util.Optional;

/** An account with that cash and that equity; what it holds beside the cash is one lot bought at a price of 1. */
record GivenAccount(double cash, double equity) implements Portfolio {
  @Override
  public double quantity() {
    return equity - cash;
  }

  @Override
  public int lots() {
    return quantity() == 0 ? 0 : 1;
  }

  @Override
  public double entryPrice() {
    return quantity() == 0 ? Double.NaN : 1;
  }

  @Override
  public int entryIndex() {
    return quantity() == 0 ? -1 : 0;
  }

  @Override
  public Optional<Fill> lastFill() {
    return Optional.empty();
  }
}

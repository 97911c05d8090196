package io.github.phidias.strategy;

import io.github.phidias.orders.Fill;
import java.util.Optional;

/** Flat, with no money. */
record EmptyPortfolio() implements Portfolio {
  @Override
  public double quantity() {
    return 0;
  }

  @Override
  public int lots() {
    return 0;
  }

  @Override
  public double entryPrice() {
    return Double.NaN;
  }

  @Override
  public int entryIndex() {
    return -1;
  }

  @Override
  public double cash() {
    return 0;
  }

  @Override
  public double equity() {
    return 0;
  }

  @Override
  public Optional<Fill> lastFill() {
    return Optional.empty();
  }
}

package io.github.phidias.orders;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of orders. */
public enum OrderType {
  /** Filled at what the market offers. */
  MARKET,
  /** Filled at its limit price or better. */
  LIMIT,
  /** A market order from the moment at which its stop price is reached. */
  STOP,
  /** A limit order from the moment at which its stop price is reached. */
  STOP_LIMIT,
  /** A stop that follows the best price since it was placed at a distance. */
  TRAILING_STOP,
  /** Filled at the close of the bar or session. */
  MARKET_ON_CLOSE;

  /** Whether it needs a limit price. */
  public boolean hasLimit() {
    return this == LIMIT || this == STOP_LIMIT;
  }

  /** Whether it needs a stop price. */
  public boolean hasStop() {
    return this == STOP || this == STOP_LIMIT;
  }

  /** Whether it waits for its stop price and then fills as a market order. */
  public boolean isTriggered() {
    return this == STOP || this == TRAILING_STOP;
  }

  /** Reads a name such as {@code market} or {@code stop_limit} in any case; empty for everything else. */
  public static Optional<OrderType> parse(String text) {
    return Arrays.stream(values()).filter(type -> type.name().equalsIgnoreCase(text)).findFirst();
  }
}

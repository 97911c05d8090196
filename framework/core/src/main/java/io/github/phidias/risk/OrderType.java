package io.github.phidias.risk;

import java.util.Optional;

/** Kinds of orders that can be checked. */
public enum OrderType {
  /** Filled at what the book offers; checked at its reference price. */
  MARKET,
  /** Filled at its price or better; checked at its price. */
  LIMIT;

  /** Reads {@code market} or {@code limit} in any case; empty for everything else. */
  public static Optional<OrderType> parse(String text) {
    return MARKET.name().equalsIgnoreCase(text) ? Optional.of(MARKET)
        : LIMIT.name().equalsIgnoreCase(text) ? Optional.of(LIMIT)
        : Optional.empty();
  }
}

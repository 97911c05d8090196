package io.github.phidias.orders;

import java.util.Optional;

/** Direction of an order. */
public enum OrderSide {
  /** Adds to the signed quantity held. */
  BUY(1),
  /** Takes from the signed quantity held. */
  SELL(-1);

  private final int sign;

  OrderSide(int sign) {
    this.sign = sign;
  }

  /** 1 for BUY, -1 for SELL. */
  public int sign() {
    return sign;
  }

  /** Reads {@code buy} or {@code sell} in any case; empty for everything else, {@code hold} included. */
  public static Optional<OrderSide> parse(String text) {
    return BUY.name().equalsIgnoreCase(text) ? Optional.of(BUY)
        : SELL.name().equalsIgnoreCase(text) ? Optional.of(SELL)
        : Optional.empty();
  }
}

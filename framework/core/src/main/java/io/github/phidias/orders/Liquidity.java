package io.github.phidias.orders;

/** Which side of the book a fill was on. */
public enum Liquidity {
  /** Rested in the book and was met. */
  MAKER,
  /** Met what rested in the book. */
  TAKER
}

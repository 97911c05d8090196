package io.github.phidias.simulation;

/**
 * How the commission of an entry counts when sizing BUYING_POWER asks how many units the money buys. With M the money, P the fill
 * price, R the price before slippage, c the commission rate and F the fixed commission.
 */
public enum EntryFee {
  /** What is charged: (M - F) / (P * (1 + c)) units spend M to the last cent. */
  ON_FILL,
  /**
   * As backtesting.py reckons: M / (P + u), where u is the commission of the order over its size, worked out at R before the units
   * are known. The size of an order for a fraction f of the money is f, so that u = (F + f * R * c) / f; with a fixed commission
   * the entry is smaller than the money would allow. An order for q units has u = (F + q * R * c) / q.
   */
  ON_REFERENCE
}

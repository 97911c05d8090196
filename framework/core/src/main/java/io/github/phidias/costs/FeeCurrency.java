package io.github.phidias.costs;

/** The currency in which a venue takes the fee of a fill. The amount is told in quote currency whichever it is. */
public enum FeeCurrency {
  /** The currency of the price. */
  QUOTE,
  /** The currency bought and sold: the fee in base units is the fee in quote divided by the price of the fill. */
  BASE,
  /** Neither, such as a venue's own token: the fee in its units is the fee in quote divided by its price. */
  THIRD
}

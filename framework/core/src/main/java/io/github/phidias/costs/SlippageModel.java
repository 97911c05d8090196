package io.github.phidias.costs;

/**
 * The price at which a market order fills, given the price it was meant for. Limit fills have no slippage and are not
 * asked for. A model never improves a price: buying fills at or above the reference, selling at or below. It reads bars
 * before the one of the fill only, keeps no state between questions, and makes no object to answer one.
 *
 * <p>Made by {@link SlippageSettings#bind}.
 */
@FunctionalInterface
public interface SlippageModel {
  /**
   * The fill price.
   *
   * @param reference price meant, such as the open of the bar, above zero
   * @param buy       whether base currency is bought
   * @param entry     whether the fill opens or adds to a position, rather than closing or reducing one
   * @param quantity  filled, base units, zero or more; read only where {@link #needsQuantity}
   * @param index     of the bar in which the fill happens; the number of bars for one that is not closed yet
   * @return a finite price above zero
   * @throws io.github.phidias.errors.InputException when the model has no such price: the distance is as large as the price
   *     sold at, or nothing was traded lately to take a share of. Nothing is clamped, for such a fill could not be believed
   * @throws IndexOutOfBoundsException when a model that reads bars knows no such bar
   */
  double fill(double reference, boolean buy, boolean entry, double quantity, int index);

  /**
   * Whether the price depends on the quantity. Sizing then has two steps: a quantity at the price of quantity zero, a
   * price for it, the quantity at that price. It is not more than the first, so its fill price is not worse and the
   * budget holds.
   */
  default boolean needsQuantity() {
    return false;
  }

  /**
   * The first bar whose fills have as many bars before them as the model asks for. On earlier ones it makes do with
   * fewer, and fills at the reference where there is no value at all. Zero for models that read no bars.
   */
  default int firstFullIndex() {
    return 0;
  }

  /** Fills at the reference. */
  static SlippageModel none() {
    return (reference, buy, entry, quantity, index) -> reference;
  }

  /**
   * {@code reference * (1 + fraction)} when buying, {@code reference * (1 - fraction)} when selling.
   *
   * @throws io.github.phidias.errors.InputException unless the fraction is 0 to under 0.1
   */
  static SlippageModel fraction(double fraction) {
    CostRules.require(
        fraction >= 0 && fraction < CostRules.RATE, "fraction", fraction, "must be from 0 to under 0.1; 0.05 % is 0.0005");
    return (reference, buy, entry, quantity, index) -> buy ? reference * (1 + fraction) : reference * (1 - fraction);
  }
}

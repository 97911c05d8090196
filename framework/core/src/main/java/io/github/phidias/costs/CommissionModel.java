package io.github.phidias.costs;

import java.util.OptionalDouble;

/**
 * What a venue charges for a fill. Asked one fill at a time; an implementation keeps no state between the questions and
 * makes no object to answer one.
 *
 * <p>Before a fill there is its size to choose. {@link #entryRate}, {@link #entryFixed} and {@link #entryPerUnit} bound
 * the fee of a quantity q at a price p from above:
 *
 * <pre>{@code fee <= q * p * entryRate + q * entryPerUnit + entryFixed}</pre>
 *
 * so that an entry of {@code q = (budget - entryFixed) / (p * (1 + entryRate) + entryPerUnit)} never spends more than the
 * budget with its fee. For a plain percentage that is {@code q = budget / (p * (1 + rate))}, exactly spent.
 */
public interface CommissionModel {
  /**
   * The fee of one fill in quote currency; negative is a rebate.
   *
   * @param time      of the fill, UTC epoch milliseconds
   * @param quantity  filled, base units, zero or more
   * @param price     of the fill, quote per base unit
   * @param maker     whether the order rested in the book before it was filled
   * @param volume30d notional traded in the 30 days before this fill, in quote, this fill not included; read only where
   *     {@link #needsVolume}
   * @throws io.github.phidias.errors.InputException when nothing is known of fees at that time
   */
  double fee(long time, double quantity, double price, boolean maker, double volume30d);

  /** Whether {@code volume30d} matters; when not, any value may be given for it. */
  default boolean needsVolume() {
    return false;
  }

  /** The currency that fees are taken in at a time. */
  default FeeCurrency currency(long time) {
    return FeeCurrency.QUOTE;
  }

  /** The name of the third currency at a time, empty unless {@link #currency} is THIRD. */
  default String thirdCurrency(long time) {
    return "";
  }

  /** Price of one unit of the third currency in quote at a time, empty unless {@link #currency} is THIRD. */
  default OptionalDouble thirdPrice(long time) {
    return OptionalDouble.empty();
  }

  /**
   * Refuses a time of which no fee is known, so that a run can be refused before it starts.
   *
   * @throws io.github.phidias.errors.InputException with the place in the file and the way out
   */
  default void requireKnown(long time) {}

  /** The part of a fee in proportion to the notional, as a fraction of it; the larger of maker and taker where they differ. */
  double entryRate(long time, double volume30d);

  /** The part of a fee that does not depend on the size, in quote. */
  default double entryFixed(long time) {
    return 0;
  }

  /** The part of a fee in proportion to the quantity, in quote per base unit. */
  default double entryPerUnit(long time) {
    return 0;
  }
}

package io.github.phidias.costs;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The fees of a venue from one day on.
 *
 * <p>With m the maker or taker rate of the tier, each part that is above zero loses the discount (a rebate does not
 * shrink by it): {@code part' = part > 0 ? part * (1 - discount) : part}. Then
 *
 * <pre>{@code fee = quantity * price * m' + quantity * perUnit' + fixed'}</pre>
 *
 * raised to the minimum, then lowered to the maximum.
 *
 * @param from          first instant it holds, UTC epoch milliseconds; {@link #ALWAYS} for all of the past
 * @param maker         fraction of notional of fills of resting orders, above -0.1 and below 0.1; negative is a rebate
 * @param taker         fraction of notional of other fills, likewise; it need not be the larger of the two
 * @param perUnit       quote currency per base unit, finite; negative is a rebate
 * @param fixed         quote currency per fill, finite; negative is a rebate
 * @param minimum       least fee of a fill in quote, zero or more; only where nothing in the entry is a rebate
 * @param maximum       greatest fee of a fill in quote, zero or more, not under the minimum
 * @param discount      fraction taken off, 0 to under 1; only where the fee is paid in a third currency
 * @param currency      what the fee is taken in
 * @param thirdCurrency name of the third currency, empty unless {@code currency} is THIRD
 * @param thirdPrice    quote per unit of the third currency, above zero; present exactly when {@code currency} is THIRD
 * @param tiers         rates by trailing volume, {@code above} strictly ascending; none for one rate
 */
public record FeeEntry(
    long from, double maker, double taker, double perUnit, double fixed, OptionalDouble minimum, OptionalDouble maximum,
    double discount, FeeCurrency currency, String thirdCurrency, OptionalDouble thirdPrice, List<FeeTier> tiers) {

  /** The {@code from} of an entry without a beginning. */
  public static final long ALWAYS = Long.MIN_VALUE;

  /** Checks the values; throws InputException BAD_PARAMETER with the snake_case name, or {@code tiers[i].above}. */
  public FeeEntry {
    tiers = List.copyOf(tiers);
    CostRules.requireRate("maker", maker);
    CostRules.requireRate("taker", taker);
    CostRules.requireFinite("per_unit", perUnit);
    CostRules.requireFinite("fixed", fixed);
    requireBounds(minimum, maximum);
    boolean rebate = maker < 0 || taker < 0 || perUnit < 0 || fixed < 0
        || tiers.stream().anyMatch(t -> t.maker() < 0 || t.taker() < 0);
    CostRules.require(
        minimum.orElse(0) == 0 || !rebate, "minimum", minimum.orElse(0),
        "must not be given beside a negative rate: a rebate cannot also be a charge; leave one of them out");
    requireThird(currency, thirdCurrency, thirdPrice, discount);
    for (int i = 1; i < tiers.size(); i++) {
      double before = tiers.get(i - 1).above();
      CostRules.require(
          tiers.get(i).above() > before, "tiers[" + i + "].above", tiers.get(i).above(),
          "must be more than the tier before it, which is above " + before);
    }
  }

  private static void requireBounds(OptionalDouble minimum, OptionalDouble maximum) {
    String rule = "must be a finite number, zero or more; null for none";
    minimum.ifPresent(m -> CostRules.require(m >= 0 && Double.isFinite(m), "minimum", m, rule));
    maximum.ifPresent(m -> CostRules.require(m >= 0 && Double.isFinite(m), "maximum", m, rule));
    CostRules.require(
        minimum.orElse(0) <= maximum.orElse(Double.POSITIVE_INFINITY), "minimum", minimum.orElse(0),
        "must not be over the maximum, which is " + maximum.orElse(0));
  }

  private static void requireThird(FeeCurrency currency, String name, OptionalDouble price, double discount) {
    boolean third = currency == FeeCurrency.THIRD;
    String unused = "currency is " + currency + "; leave it out or set currency to third";
    CostRules.require(
        third != name.isEmpty(), "third_currency", third ? "not given" : name,
        third ? "currency THIRD needs its name, such as LEO" : unused);
    CostRules.require(
        third == price.isPresent(), "third_price", third ? "not given" : price.orElse(0),
        third ? "currency THIRD needs its price in quote" : unused);
    price.ifPresent(p -> CostRules.require(p > 0 && Double.isFinite(p), "third_price", p, "must be finite and above zero"));
    CostRules.require(discount >= 0 && discount < 1, "discount", discount, "must be a fraction from 0 to under 1; 25 % is 0.25");
    CostRules.require(
        discount == 0 || third, "discount", discount,
        "is for fees paid in a third currency and currency is " + currency + "; set currency to third, or lower the rates");
  }

  /** An entry of two rates and nothing else, in quote currency. */
  public static FeeEntry of(long from, double maker, double taker) {
    return new FeeEntry(
        from, maker, taker, 0, 0, OptionalDouble.empty(), OptionalDouble.empty(), 0, FeeCurrency.QUOTE, "",
        OptionalDouble.empty(), List.of());
  }

  /** A copy with tiers. */
  public FeeEntry withTiers(FeeTier... newTiers) {
    return new FeeEntry(
        from, maker, taker, perUnit, fixed, minimum, maximum, discount, currency, thirdCurrency, thirdPrice, List.of(newTiers));
  }

  /** A copy with an amount per base unit and per fill. */
  public FeeEntry withParts(double newPerUnit, double newFixed) {
    return new FeeEntry(
        from, maker, taker, newPerUnit, newFixed, minimum, maximum, discount, currency, thirdCurrency, thirdPrice, tiers);
  }

  /** A copy with a least and a greatest fee; empty for none. */
  public FeeEntry withBounds(OptionalDouble newMinimum, OptionalDouble newMaximum) {
    return new FeeEntry(
        from, maker, taker, perUnit, fixed, newMinimum, newMaximum, discount, currency, thirdCurrency, thirdPrice, tiers);
  }

  /** A copy whose fees are taken in base currency. */
  public FeeEntry inBase() {
    return new FeeEntry(
        from, maker, taker, perUnit, fixed, minimum, maximum, 0, FeeCurrency.BASE, "", OptionalDouble.empty(), tiers);
  }

  /** A copy whose fees are taken in a third currency at a price and a discount. */
  public FeeEntry inThird(String name, double price, double newDiscount) {
    return new FeeEntry(
        from, maker, taker, perUnit, fixed, minimum, maximum, newDiscount, FeeCurrency.THIRD, name, OptionalDouble.of(price),
        tiers);
  }
}

package io.github.phidias.accounts;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a venue accepts for one instrument, and what a unit of it is worth. Every default is no rule. Prices and sizes are
 * rounded as decimals (the double nearest to the decimal multiple of the step), a billionth of a step aside.
 *
 * <p>A quantity is a number of units: base units of a spot instrument, contracts of the others. Sizes are rounded down,
 * prices away from crossing, and the smallest size and worth are then asked of the rounded values.
 *
 * @param tickSize     step of prices; empty for any price
 * @param lotStep      step of quantities in units; empty for any quantity
 * @param minQuantity  least quantity of an order in units; empty for none
 * @param maxQuantity  greatest quantity of an order in units; empty for none
 * @param minNotional  least worth of an order in settlement currency (base for INVERSE, else quote); empty for none
 * @param contractSize base units of one unit (quote units for INVERSE)
 * @param contract     how worth follows price
 * @param wholeUnits   whether only whole units are traded, as shares are
 */
public record InstrumentRules(
    @Param(value = "null", min = 0, aboveMin = true, unit = "price", description = "step of prices, null for any") OptionalDouble tickSize,
    @Param(value = "null", min = 0, aboveMin = true, unit = "units", description = "quantities are rounded down to it, null for any") OptionalDouble lotStep,
    @Param(value = "null", min = 0, unit = "units", description = "least quantity of an order, null for none") OptionalDouble minQuantity,
    @Param(value = "null", min = 0, aboveMin = true, unit = "units", description = "greatest quantity of an order, null for none") OptionalDouble maxQuantity,
    @Param(value = "null", min = 0, unit = "settlement currency", description = "least worth of an order, null for none") OptionalDouble minNotional,
    @Param(value = "1", min = 0, aboveMin = true, unit = "base units, quote units for INVERSE", description = "what one unit stands for") double contractSize,
    @Param(value = "SPOT", description = "how worth follows price") ContractKind contract,
    @Param(value = "false", description = "whether only whole units are traded") boolean wholeUnits) {

  /** The rules: names, defaults, ranges, units. */
  public static final RecordDescriptor<InstrumentRules> DESCRIPTOR = RecordDescriptor.of(InstrumentRules.class);

  /** Any price, any quantity of a spot instrument. */
  public static final InstrumentRules NONE = of(Map.of());

  /** Checks the values; throws InputException BAD_PARAMETER with the name. */
  public InstrumentRules {
    DESCRIPTOR.require(tickSize, lotStep, minQuantity, maxQuantity, minNotional, contractSize, contract, wholeUnits);
    double lot = lotStep.orElse(1);
    refuseIf(
        wholeUnits && lot != Math.rint(lot), "lot_step",
        "lot_step was " + lot + " but whole_units allows whole lots only; give a whole number or leave it out");
    refuseIf(
        maxQuantity.orElse(Double.POSITIVE_INFINITY) < minQuantity.orElse(0), "max_quantity",
        "max_quantity was %s but min_quantity is %s; exchange them".formatted(maxQuantity.orElse(0), minQuantity.orElse(0)));
  }

  private static void refuseIf(boolean wrong, String field, String message) {
    if (wrong) {
      throw new InputException(ErrorCode.BAD_PARAMETER, field, message);
    }
  }

  /**
   * Rules of named values and the defaults of the rest.
   *
   * @throws InputException UNKNOWN_PARAMETER or BAD_PARAMETER with the name
   */
  public static InstrumentRules of(Map<String, ?> values) {
    return DESCRIPTOR.create(values);
  }

  /** A copy with one value changed: {@code rules.with("tick_size", 0.01)}; null for none. */
  public InstrumentRules with(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(DESCRIPTOR.values(this));
    changed.put(DESCRIPTOR.parameter(name).name(), value);
    return of(changed);
  }

  /**
   * A price on the tick, away from crossing: down when buying, up when selling. Never better for the other side than the
   * price given, a billionth of a tick aside; zero when a buying price is under one tick. Rounding twice changes nothing.
   *
   * @param price above zero
   */
  public double roundPrice(double price, boolean buy) {
    double tick = tickSize.orElse(0);
    return !(tick > 0) ? price : buy ? Steps.down(price, tick) : Steps.up(price, tick);
  }

  /** Whether a price is a multiple of the tick; true without a tick. */
  public boolean onTick(double price) {
    double tick = tickSize.orElse(0);
    return !(tick > 0) || Steps.isMultiple(price, tick);
  }

  /**
   * A quantity on the lot, towards zero: {@code floor(|quantity| / step + 1e-9) * step} with the sign of the quantity, in
   * decimal arithmetic. Zero when it is under one lot. Rounding twice changes nothing.
   */
  public double roundQuantity(double quantity) {
    double lot = lot();
    return !(lot > 0) ? quantity : quantity < 0 ? -Steps.down(-quantity, lot) : Steps.down(quantity, lot);
  }

  /** The step of quantities in force; zero where any quantity is traded. */
  public double lot() {
    return lotStep.orElse(wholeUnits ? 1 : 0);
  }

  /**
   * The first rule that an order's size breaks, null when none. The price only tells the worth; whether it is on the tick
   * is {@link #onTick}'s to say. Makes no objects.
   *
   * @param quantity in units, without sign
   * @param price    at which the worth is taken: the limit, or the market's price
   */
  public RuleBreach check(double quantity, double price) {
    if (!(quantity > 0) || Double.isInfinite(quantity)) {
      return RuleBreach.ZERO_QUANTITY;
    }
    if (wholeUnits && !Steps.isMultiple(quantity, 1)) {
      return RuleBreach.NOT_WHOLE;
    }
    if (lotStep.isPresent() && !Steps.isMultiple(quantity, lotStep.getAsDouble())) {
      return RuleBreach.OFF_LOT_STEP;
    }
    if (quantity < minQuantity.orElse(0)) {
      return RuleBreach.BELOW_MIN_QUANTITY;
    }
    if (quantity > maxQuantity.orElse(Double.POSITIVE_INFINITY)) {
      return RuleBreach.ABOVE_MAX_QUANTITY;
    }
    boolean enough = minNotional.isEmpty() || notional(quantity, price) >= minNotional.getAsDouble();
    return enough ? null : RuleBreach.BELOW_MIN_NOTIONAL;
  }

  /**
   * The worth of a quantity at a price: {@code quantity * contract_size * price} in quote currency, for INVERSE {@code
   * quantity * contract_size / price} in base currency. Has the sign of the quantity.
   */
  public double notional(double quantity, double price) {
    return contract == ContractKind.INVERSE ? quantity * contractSize / price : quantity * contractSize * price;
  }

  /**
   * The profit of a position between two prices: {@code quantity * (exit - entry) * contract_size} in quote currency, for
   * INVERSE {@code quantity * contract_size * (1 / entry - 1 / exit)} in base currency.
   *
   * @param quantity signed units, negative for a short position
   */
  public double pnl(double quantity, double entry, double exit) {
    // A factor of one changes no bit, so that a spot position has the profit quantity * (exit - entry).
    return contract == ContractKind.INVERSE
        ? quantity * contractSize * (1 / entry - 1 / exit)
        : quantity * (exit - entry) * contractSize;
  }
}

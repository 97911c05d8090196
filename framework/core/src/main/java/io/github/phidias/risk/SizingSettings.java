package io.github.phidias.risk;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How entries are sized. A value that only one method reads must be given with it and with no other: nothing is accepted
 * and then ignored.
 */
public record SizingSettings(
    @Param(value = "FRACTION", description = "how large an entry is") SizingMethod sizing,
    @Param(value = "0.1", min = 0, aboveMin = true, max = 1, unit = "fraction of equity", description = "largest entry") double maxPositionSize,
    @Param(value = "null", min = 0, aboveMin = true, unit = "base units", description = "quantity of an entry for sizing FIXED") OptionalDouble fixedQuantity,
    @Param(value = "null", min = 0, aboveMin = true, unit = "quote currency", description = "cost of an entry for sizing CASH, its fee included") OptionalDouble fixedCash,
    @Param(value = "0.02", min = 0, aboveMin = true, max = 1, unit = "fraction of equity", description = "lost at the stop for sizing RISK") double riskPerTrade,
    @Param(value = "null", min = 0, aboveMin = true, unit = "fraction a year", description = "swing of a position for sizing VOLATILITY, as 0.2") OptionalDouble targetVolatility,
    @Param(value = "20", min = 2, unit = "bars", description = "returns from which sizing VOLATILITY reads the market's swing") int volatilityBars,
    @Param(value = "0.5", min = 0, aboveMin = true, max = 1, description = "share of Kelly's fraction for sizing KELLY") double kellyFraction,
    @Param(value = "30", min = 1, unit = "trades", description = "won and lost trades before sizing KELLY trusts them; FRACTION until then") int kellyMinTrades,
    @Param(value = "null", min = 0, aboveMin = true, unit = "base units", description = "quantities are rounded down to it, null for none") OptionalDouble lotStep) {

  /** The parameters: names, defaults, ranges, units. */
  public static final RecordDescriptor<SizingSettings> DESCRIPTOR = RecordDescriptor.of(SizingSettings.class);

  /** Checks the ranges and what belongs together; throws InputException BAD_PARAMETER with the name. */
  public SizingSettings {
    DESCRIPTOR.require(
        sizing, maxPositionSize, fixedQuantity, fixedCash, riskPerTrade, targetVolatility, volatilityBars, kellyFraction,
        kellyMinTrades, lotStep);
    requireOnlyWith(SizingMethod.FIXED, sizing, "fixed_quantity", fixedQuantity, "give a quantity in base units");
    requireOnlyWith(SizingMethod.CASH, sizing, "fixed_cash", fixedCash, "give an amount in quote currency");
    requireOnlyWith(SizingMethod.VOLATILITY, sizing, "target_volatility", targetVolatility, "give a fraction a year such as 0.2");
  }

  private static void requireOnlyWith(SizingMethod owner, SizingMethod sizing, String field, OptionalDouble value, String cure) {
    if (sizing == owner && value.isEmpty()) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, field, "%s was null but sizing %s needs it; %s".formatted(field, owner, cure));
    }
    if (sizing != owner && value.isPresent()) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, field,
          "%s was given but sizing is %s; set sizing to %s or leave it out".formatted(field, sizing, owner));
    }
  }

  /** Every default. */
  public static SizingSettings defaults() {
    return of(Map.of());
  }

  /**
   * Settings of named values and the defaults of the rest.
   *
   * @throws InputException UNKNOWN_PARAMETER or BAD_PARAMETER with the name
   */
  public static SizingSettings of(Map<String, ?> values) {
    return DESCRIPTOR.create(values);
  }

  /** A copy with one value changed: {@code settings.with("lot_step", 0.01)}; null for none. */
  public SizingSettings with(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(values());
    changed.put(DESCRIPTOR.parameter(name).name(), value);
    return of(changed);
  }

  /** All values by snake_case name. */
  public Map<String, Object> values() {
    return DESCRIPTOR.values(this);
  }
}

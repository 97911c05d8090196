package io.github.phidias.accounts;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How much of a position must be covered by the account's own equity. The defaults are an account without leverage.
 *
 * <p>Maintenance tiers are text, one word a tier: {@code above:rate} or {@code above:rate:deducted}, as in {@code
 * "0:0.004 50000:0.005:50 250000:0.01:1300"}. {@code above} is the notional in settlement currency from which the tier
 * counts, {@code deducted} the amount that venues print beside it; it follows from the tiers before and is only checked.
 *
 * @param leverage         greatest notional for one of equity
 * @param mode             whether positions are paid for or secured
 * @param initialMargin    fraction of notional needed to open; empty for one over the leverage
 * @param maintenanceTiers fraction of notional needed to keep a position, by notional
 * @param liquidationFee   fraction of notional charged when a position is liquidated
 * @param bankruptcy       what becomes of an account without equity
 */
public record MarginSettings(
    @Param(value = "1", min = 1, max = 1000, unit = "times equity", description = "greatest notional") double leverage,
    @Param(value = "CASH", description = "whether positions are paid for or secured") MarginMode mode,
    @Param(value = "null", min = 0, aboveMin = true, max = 1, unit = "fraction of notional", description = "needed to open, null for 1 / leverage") OptionalDouble initialMargin,
    @Param(value = "0:0", description = "above:rate[:deducted] for each tier of notional") String maintenanceTiers,
    @Param(value = "0", min = 0, max = 0.5, belowMax = true, unit = "fraction of notional", description = "charged at liquidation") double liquidationFee,
    @Param(value = "OWE", description = "what becomes of an account without equity") Bankruptcy bankruptcy) {

  /** The parameters: names, defaults, ranges, units. */
  public static final RecordDescriptor<MarginSettings> DESCRIPTOR = RecordDescriptor.of(MarginSettings.class);

  /** An account without leverage. */
  public static final MarginSettings CASH_ACCOUNT = of(Map.of());

  /** Checks the values; throws InputException BAD_PARAMETER with the name. */
  public MarginSettings {
    DESCRIPTOR.require(leverage, mode, initialMargin, maintenanceTiers, liquidationFee, bankruptcy);
    double fraction = initialMargin.orElse(1 / leverage);
    refuseIf(
        mode == MarginMode.CASH && leverage != 1, "leverage",
        "leverage was " + leverage + " but a CASH account has none; set mode to MARGIN");
    refuseIf(
        mode == MarginMode.CASH && fraction != 1, "initial_margin",
        "initial_margin was " + fraction + " but a CASH account pays in full; set mode to MARGIN");
    refuseIf(
        fraction < 1 / leverage, "initial_margin",
        "initial_margin was %s but leverage %s needs at least %s; raise either".formatted(fraction, leverage, 1 / leverage));
    double least = MarginTiers.parse(maintenanceTiers, fraction, liquidationFee).tiers().getFirst().rate();
    refuseIf(
        least > fraction, "maintenance_tiers",
        "maintenance_tiers begin with %s but initial_margin is %s; a position would be liquidated as it opens"
            .formatted(least, fraction));
  }

  private static void refuseIf(boolean wrong, String field, String message) {
    if (wrong) {
      throw new InputException(ErrorCode.BAD_PARAMETER, field, message);
    }
  }

  /**
   * Settings of named values and the defaults of the rest.
   *
   * @throws InputException UNKNOWN_PARAMETER or BAD_PARAMETER with the name
   */
  public static MarginSettings of(Map<String, ?> values) {
    return DESCRIPTOR.create(values);
  }

  /** A copy with one value changed: {@code settings.with("leverage", 5)}; null for none. */
  public MarginSettings with(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(DESCRIPTOR.values(this));
    changed.put(DESCRIPTOR.parameter(name).name(), value);
    return of(changed);
  }

  /** Fraction of notional needed to open a position. */
  public double initialFraction() {
    return initialMargin.orElse(1 / leverage);
  }

  /** The margins by notional; make them once and keep them. */
  public MarginTiers tiers() {
    return MarginTiers.parse(maintenanceTiers, initialFraction(), liquidationFee);
  }
}

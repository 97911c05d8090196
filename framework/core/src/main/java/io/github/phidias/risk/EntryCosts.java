package io.github.phidias.risk;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;

/**
 * What an entry costs beside its price, as far as its size must leave room for it.
 *
 * @param rate        fraction of the notional; negative for a rebate
 * @param fixed       quote currency for the whole order
 * @param perUnit     quote currency for each base unit
 * @param onReference whether {@code rate} is taken of the reference price instead of the fill price, so that the spread
 *     or slippage in the fill bears no fee
 */
public record EntryCosts(double rate, double fixed, double perUnit, boolean onReference) {
  /** No costs. */
  public static final EntryCosts NONE = of(0);

  /** Checks the numbers; throws InputException BAD_PARAMETER with the name. */
  public EntryCosts {
    unless(rate > -1 && rate < 1, "rate", rate, "must be a fraction between -1 and 1");
    unless(Double.isFinite(fixed), "fixed", fixed, "must be finite");
    unless(Double.isFinite(perUnit), "per_unit", perUnit, "must be finite");
  }

  private static void unless(boolean holds, String field, double seen, String rule) {
    if (!holds) {
      throw new InputException(ErrorCode.BAD_PARAMETER, field, "%s was %s but %s".formatted(field, seen, rule));
    }
  }

  /** A fraction of the notional and nothing else. */
  public static EntryCosts of(double rate) {
    return new EntryCosts(rate, 0, 0, false);
  }

  /** What one base unit takes out of the account, the fixed fee aside. */
  double unitCost(double reference, double fill) {
    return onReference ? fill + (perUnit + rate * reference) : fill * (1 + rate) + perUnit;
  }
}

package io.github.phidias.indicators.levels;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;

/** The refusals of this package. */
final class Checks {
  private Checks() {}

  static double price(String field, double price) {
    unless(price > 0 && Double.isFinite(price), field, price, "must be a finite price above zero");
    return price;
  }

  static void unless(boolean holds, String field, Object seen, String rule) {
    if (!holds) {
      throw new InputException(ErrorCode.BAD_PARAMETER, field, "%s was %s but %s".formatted(field, seen, rule));
    }
  }
}

package io.github.phidias.costs;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;

/** The checks that the values of this package share; each names the field in snake_case, the value, and the rule. */
final class CostRules {
  /** Rates at or beyond it are taken for percents written by mistake. */
  static final double RATE = 0.1;

  private CostRules() {}

  static void require(boolean holds, String field, Object seen, String rule) {
    if (!holds) {
      throw new InputException(ErrorCode.BAD_PARAMETER, field, "%s was %s but %s".formatted(field, seen, rule));
    }
  }

  static void requireFinite(String field, double value) {
    require(Double.isFinite(value), field, value, "must be a finite number");
  }

  /** A fraction of notional between the bounds; refused beyond them as a percent. */
  static void requireRate(String field, double value) {
    require(value > -RATE && value < RATE, field, value, "must be a fraction above -0.1 and below 0.1; 0.1 % is 0.001");
  }
}

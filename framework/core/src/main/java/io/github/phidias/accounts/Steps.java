package io.github.phidias.accounts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Rounds to multiples of a step as decimals: three steps of 0.1 are 0.3, not 0.30000000000000004. A number stands for
 * the shortest decimal that reads back as it, which is what a venue would be sent. A billionth of a step counts as
 * nothing, so that 0.1 + 0.2 is on the step 0.1 and not beyond it; neither does a unit in the last place.
 *
 * <p>Nearly every call is answered without an object: a step with s decimals is a whole number m over 10^s, so n steps
 * are n·m / 10^s, and one division of whole numbers below 2^53 gives the double nearest to that decimal. Where the
 * rounding of the doubles could decide, and where numbers have more than 15 digits, {@link BigDecimal} answers.
 */
final class Steps {
  /** Part of a step that is taken for an error of arithmetic. */
  static final double TOLERANCE = 1e-9;

  private static final BigDecimal DECIMAL_TOLERANCE = new BigDecimal("1e-9");
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };
  /** Whole numbers up to here have at most 15 digits, so that each reads back from its double. */
  private static final double WHOLE = 1e15;
  /** More than three roundings of half a unit in the last place each. */
  private static final double ERROR = 1e-15;

  private Steps() {}

  /** The largest multiple of a step not above a value that is zero or more; NaN for NaN. */
  static double down(double value, double step) {
    return round(value, step, false);
  }

  /** The smallest multiple of a step not below a value that is zero or more; NaN for NaN. */
  static double up(double value, double step) {
    return round(value, step, true);
  }

  /** Whether a value is a multiple of a step, a billionth of a step aside. */
  static boolean isMultiple(double value, double step) {
    return Math.abs(down(value, step) - value) <= TOLERANCE * step + Math.ulp(value);
  }

  private static double round(double value, double step, boolean up) {
    if (!(value > 0) || Double.isInfinite(value)) {
      return value;
    }
    for (double power : POWERS) {
      double whole = Math.rint(step * power);
      if (whole > WHOLE) {
        break;
      }
      if (whole >= 1 && whole / power == step) {
        return fast(value, whole, power, step, up);
      }
    }
    return exact(value, step, up);
  }

  private static double fast(double value, double whole, double power, double step, boolean up) {
    double steps = value * power / whole;
    double nearest = Math.rint(steps);
    if (nearest * whole > WHOLE) {
      return exact(value, step, up);
    }
    if (nearest * whole / power == value) {
      return value;
    }
    double error = steps * ERROR;
    double part = steps - Math.floor(steps);
    // What lies between two multiples for certain; the rest is a matter of the tolerance.
    if (part > TOLERANCE + error && part < 1 - TOLERANCE - error) {
      return (Math.floor(steps) + (up ? 1 : 0)) * whole / power;
    }
    return exact(value, step, up);
  }

  /** The same by decimal arithmetic alone. */
  static double exact(double value, double step, boolean up) {
    BigDecimal decimalStep = BigDecimal.valueOf(step);
    // A unit in the last place of the value is nothing either: a step of 16 digits has multiples that no double hits.
    BigDecimal slack = decimalStep.multiply(DECIMAL_TOLERANCE).add(new BigDecimal(Math.min(Math.ulp(value), step / 4)));
    BigDecimal decimal = BigDecimal.valueOf(value);
    BigDecimal steps = up
        ? decimal.subtract(slack).divide(decimalStep, 0, RoundingMode.CEILING)
        : decimal.add(slack).divide(decimalStep, 0, RoundingMode.FLOOR);
    return steps.multiply(decimalStep).doubleValue();
  }
}

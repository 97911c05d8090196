package io.github.phidias.indicators.kernels;

/**
 * A choice between two numbers without a branch. Whether this bar's volume is above the last one's is as good as a coin's fall: a
 * processor guesses wrong every other time, and a wrong guess costs more than all the arithmetic of a simple indicator.
 */
public final class Choice {
  private static final int SIGN = 63;

  private Choice() {}

  /**
   * {@code a < b ? then : otherwise}, of finite {@code a} and {@code b}. The difference of two different doubles is never zero
   * (gradual underflow) and that of equal ones is zero, which the added zero makes positive, so the sign bit is the answer.
   */
  public static double ifBelow(double a, double b, double then, double otherwise) {
    long below = Double.doubleToRawLongBits(a - b + 0.0) >> SIGN;
    return Double.longBitsToDouble(
        (Double.doubleToRawLongBits(then) & below) | (Double.doubleToRawLongBits(otherwise) & ~below));
  }
}

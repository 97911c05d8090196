package io.github.phidias.reports.charts;

import java.util.Locale;

/**
 * Numbers beside a scale, the same in every locale: {@code 42,150.50}, {@code 1.25M} (million), B (thousand million),
 * T (million million); powers of ten beyond.
 */
final class ValueText {
  private static final int MOST_DECIMALS = 10;

  private final double unit;
  private final String suffix;
  private final double step;

  /**
   * The text for values on a scale.
   *
   * @param largest the largest distance from zero on it
   * @param step    the smallest difference that must be seen
   */
  ValueText(double largest, double step) {
    this(unit(largest, step), suffix(largest, step), step);
  }

  private ValueText(double unit, String suffix, double step) {
    this.unit = unit;
    this.suffix = suffix;
    this.step = step;
  }

  private static double unit(double largest, double step) {
    return !(largest >= 1e6 && step >= 10) ? 1 : largest >= 1e12 ? 1e12 : largest >= 1e9 ? 1e9 : 1e6;
  }

  private static String suffix(double largest, double step) {
    double unit = unit(largest, step);
    return unit == 1 ? "" : unit == 1e12 ? "T" : unit == 1e9 ? "B" : "M";
  }

  static ValueText of(ValueScale scale, int ticks) {
    return new ValueText(Math.max(Math.abs(scale.low()), Math.abs(scale.high())), scale.step(ticks));
  }

  /** Text for values between the ticks, of which two hundred steps can be told apart. */
  ValueText finer() {
    return new ValueText(unit, suffix, step / 200);
  }

  String of(double value) {
    double shown = value / unit;
    double decimals = Math.max(0, Math.ceil(-StrictMath.log10(step / unit) - 1e-9));
    if (!(decimals <= MOST_DECIMALS) || Math.abs(shown) >= 1e15) {
      return String.format(Locale.ROOT, "%.4g", value);
    }
    String text = String.format(Locale.ROOT, "%,." + (int) decimals + "f", shown);
    // Not "-0.00".
    return (text.matches("-[0.]+") ? text.substring(1) : text) + suffix;
  }
}

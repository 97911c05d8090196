package io.github.phidias.strategies.harvesting;

/** The share of equity that should be in base, from all-time high H, work range W = H R / 100 and price p. */
public final class TargetRatio {
  private TargetRatio() {}

  /** W of a high and a range in percent of it. */
  public static double workRange(double high, double rangePercent) {
    return high * rangePercent / 100;
  }

  /** {@code (H - p) / W} within the limits. */
  public static double anchored(double high, double workRange, double price, double least, double most) {
    return clamp((high - price) / workRange, least, most);
  }

  /** {@code r + (p[t-1] - p[t]) / W} within the limits. */
  public static double floating(double before, double priceBefore, double price, double workRange, double least, double most) {
    return clamp(before + (priceBefore - price) / workRange, least, most);
  }

  /** The nearest value within limits; NaN for NaN. */
  public static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}

package io.github.phidias.indicators.levels;

import java.math.BigDecimal;
import java.util.Arrays;

/** A list of ratios, rising, without doubles. Immutable. */
public final class Ratios {
  private static final Ratios FIBONACCI = of(0, 0.236, 0.382, 0.5, 0.618, 0.786, 1, 1.618, 2.618, 4.236);

  private final double[] values;
  /** The depths of {@link #depth}, rising. */
  private final double[] grid;

  private Ratios(double[] values) {
    this.values = values;
    double[] depths = new double[2 * values.length];
    int count = 0;
    for (int i = values.length - 1; i >= 0 && values[i] > 1; i--) {
      depths[count++] = 1 - values[i];
    }
    for (double value : values) {
      depths[count++] = value;
    }
    this.grid = Arrays.copyOf(depths, count);
  }

  /** The ten in common use: 0, 0.236, 0.382, 0.5, 0.618, 0.786, 1, 1.618, 2.618, 4.236. */
  public static Ratios fibonacci() {
    return FIBONACCI;
  }

  /**
   * Ratios of one's own, in any order.
   *
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER with none, one given twice, or one that is negative or not
   *     finite
   */
  public static Ratios of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    Checks.unless(sorted.length > 0, "ratios", "[]", "must hold a ratio");
    for (int i = 0; i < sorted.length; i++) {
      Checks.unless(sorted[i] >= 0 && Double.isFinite(sorted[i]), "ratios", sorted[i], "must be finite and zero or more");
      Checks.unless(i == 0 || sorted[i] > sorted[i - 1], "ratios", sorted[i], "must be given once");
      sorted[i] += 0.0; // a negative zero becomes zero
    }
    return new Ratios(sorted);
  }

  /** Number of ratios. */
  public int size() {
    return values.length;
  }

  /** The ratio at a place, counted from 0, rising. */
  public double get(int index) {
    return values[index];
  }

  /** The smallest ratio above a value, infinite for none. */
  public double above(double value) {
    for (double ratio : values) {
      if (ratio > value) {
        return ratio;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Number of places in a swing, seen as depth: 0 its end, 1 its start, negative beyond the end. */
  int depths() {
    return grid.length;
  }

  /** The depths at which a level lies, rising: each ratio r as a retracement, and 1 - e for each e above 1 as an extension. */
  double depth(int index) {
    return grid[index];
  }

  /** A ratio as the shortest decimal with one digit at least: {@code 0.0, 0.236, 1.0}. */
  public static String label(double ratio) {
    Checks.unless(Double.isFinite(ratio), "ratio", ratio, "must be finite");
    BigDecimal shortest = BigDecimal.valueOf(ratio).stripTrailingZeros();
    return (shortest.scale() < 1 ? shortest.setScale(1) : shortest).toPlainString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ratios ratios && Arrays.equals(values, ratios.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}

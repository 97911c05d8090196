package io.github.phidias.indicators.levels;

import io.github.phidias.swings.Swing;
import java.util.Optional;

/**
 * How close a price lies to a level of a swing, relative to the gap between levels into which it fell.
 *
 * <p>The depth of price p in a swing of range R is {@code u = (h - p) / R} up, {@code (p - l) / R} down, on the log scale with
 * logarithms. The grid holds each ratio r and, for each e above 1, {@code 1 - e}. Between neighbours {@code a <= u <= b} the
 * score is {@code |2 (u - a) / (b - a) - 1|}: 1 on a level, 0 half-way. Outside, with d the distance to the end of the grid and g
 * the width of its last gap: {@code max(0, 1 - 2 d / g)}. A price drawn evenly within its gap scores 0.5 on average, evenly from
 * 0 to 1, so that chance can be told from skill: see {@link EntrySignificance}.
 *
 * @param score   0 to 1, NaN without a swing or range
 * @param depth   u, NaN likewise
 * @param nearest the depth of the nearest level, the smaller of two as near; NaN likewise
 * @param status  whether there is a score
 */
public record LevelHarmony(double score, double depth, double nearest, Status status) {
  /** Whether there is a score, and why not. */
  public enum Status {
    /** There is one. */
    OK,
    /** No swing was known. */
    NO_SWING,
    /** The swing has no range. */
    FLAT_SWING
  }

  /**
   * The harmony of a price with the swing that was known when it was paid.
   *
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER when the price is none, or the grid has fewer than two places
   */
  public static LevelHarmony of(double price, Optional<Swing> swing, Ratios ratios, LevelScale scale) {
    Checks.price("price", price);
    Checks.unless(ratios.depths() > 1, "ratios", ratios, "must give two levels at least");
    if (swing.isEmpty()) {
      return without(Status.NO_SWING);
    }
    double low = scale.of(swing.get().low());
    double high = scale.of(swing.get().high());
    if (!(high > low)) {
      return without(Status.FLAT_SWING);
    }
    double at = scale.of(price);
    return ofDepth((swing.get().isUp() ? high - at : at - low) / (high - low), ratios);
  }

  private static LevelHarmony without(Status status) {
    return new LevelHarmony(Double.NaN, Double.NaN, Double.NaN, status);
  }

  private static LevelHarmony ofDepth(double u, Ratios ratios) {
    int last = ratios.depths() - 1;
    if (u < ratios.depth(0)) {
      return outside(u, ratios.depth(0), ratios.depth(1));
    }
    if (u > ratios.depth(last)) {
      return outside(u, ratios.depth(last), ratios.depth(last - 1));
    }
    int i = 1;
    while (ratios.depth(i) < u) {
      i++;
    }
    double a = ratios.depth(i - 1);
    double b = ratios.depth(i);
    double score = Math.abs(2 * (u - a) / (b - a) - 1);
    return new LevelHarmony(score, u, u - a <= b - u ? a : b, Status.OK);
  }

  private static LevelHarmony outside(double u, double end, double next) {
    double score = Math.max(0, 1 - 2 * Math.abs(u - end) / Math.abs(end - next));
    return new LevelHarmony(score, u, end, Status.OK);
  }
}

package io.github.phidias.indicators.levels;

import io.github.phidias.swings.Swing;
import java.util.ArrayList;
import java.util.List;

/**
 * The three meanings of "a Fibonacci level". With l and h the low and high of a swing and R = h - l:
 *
 * <ul>
 *   <li>retracement r: {@code h - r R} of an up swing, {@code l + r R} of a down swing, for every r: 0 is the end of the move, 1
 *       its start, above 1 lies beyond the start (the retracement tool of TradingView and MetaTrader);
 *   <li>extension e, from 1 on: {@code l + e R} up, {@code h - e R} down: a target beyond the end, 1 is the end itself;
 *   <li>projection e, from 0 on, of three points: {@code c + e (b - a)} ("trend-based extension").
 * </ul>
 *
 * <p>On the log scale the same formulas are applied to natural logarithms. A result that is not a price above zero is NaN, as
 * far extensions of a down swing are on the linear scale. Arguments that are no numbers, or out of the stated range, throw an
 * {@link io.github.phidias.errors.InputException}.
 */
public final class Levels {
  private Levels() {}

  /**
   * A level of a list.
   *
   * @param ratio the ratio
   * @param price its price, NaN where there is none above zero
   */
  public record Level(double ratio, double price) {
    /** The ratio as the shortest decimal with one digit at least: {@code 0.0, 0.236, 1.0}. */
    public String label() {
      return Ratios.label(ratio);
    }
  }

  /** The price that gives back the share {@code ratio} of a swing, any finite number. */
  public static double retracement(Swing swing, double ratio, LevelScale scale) {
    Checks.unless(Double.isFinite(ratio), "ratio", ratio, "must be finite");
    double low = scale.of(swing.low());
    double high = scale.of(swing.high());
    return scale.price(swing.isUp() ? high - ratio * (high - low) : low + ratio * (high - low));
  }

  /** As above, on the linear scale. */
  public static double retracement(Swing swing, double ratio) {
    return retracement(swing, ratio, LevelScale.LINEAR);
  }

  /** The price that lies {@code ratio} times the range beyond the start of a swing, in its direction; 1 or more. */
  public static double extension(Swing swing, double ratio, LevelScale scale) {
    Checks.unless(ratio >= 1 && Double.isFinite(ratio), "ratio", ratio, "must be finite and 1 or more for an extension");
    double low = scale.of(swing.low());
    double high = scale.of(swing.high());
    return scale.price(swing.isUp() ? low + ratio * (high - low) : high - ratio * (high - low));
  }

  /** As above, on the linear scale. */
  public static double extension(Swing swing, double ratio) {
    return extension(swing, ratio, LevelScale.LINEAR);
  }

  /** The price that lies {@code ratio} times the move from a to b beyond c, zero or more; linear. */
  public static double projection(double a, double b, double c, double ratio) {
    Checks.price("a", a);
    Checks.price("b", b);
    Checks.price("c", c);
    Checks.unless(ratio >= 0 && Double.isFinite(ratio), "ratio", ratio, "must be finite and zero or more for a projection");
    return LevelScale.LINEAR.price(c + ratio * (b - a));
  }

  /** The retracements of a swing at all ratios of a list, in its order. */
  public static List<Level> retracements(Swing swing, Ratios ratios, LevelScale scale) {
    List<Level> levels = new ArrayList<>(ratios.size());
    for (int i = 0; i < ratios.size(); i++) {
      levels.add(new Level(ratios.get(i), retracement(swing, ratios.get(i), scale)));
    }
    return List.copyOf(levels);
  }

  /** The extensions of a swing at those ratios of a list that are 1 or more, in its order. */
  public static List<Level> extensions(Swing swing, Ratios ratios, LevelScale scale) {
    List<Level> levels = new ArrayList<>(ratios.size());
    for (int i = 0; i < ratios.size(); i++) {
      if (ratios.get(i) >= 1) {
        levels.add(new Level(ratios.get(i), extension(swing, ratios.get(i), scale)));
      }
    }
    return List.copyOf(levels);
  }
}

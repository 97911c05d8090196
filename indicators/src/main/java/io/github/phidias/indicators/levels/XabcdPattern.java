package io.github.phidias.indicators.levels;

import io.github.phidias.swings.SwingDirection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What five points X, A, B, C, D in a row make: direction, ratios of the legs, and the patterns that they fit. The legs must
 * alternate; the pattern is bullish (UP) when A lies above X, so that D is a low to be bought.
 *
 * @param direction UP for bullish, DOWN for bearish; empty when the legs do not alternate
 * @param ratios    of the legs; empty likewise
 * @param patterns  those that fit, in the order of {@link HarmonicPattern}; unmodifiable
 */
public record XabcdPattern(Optional<SwingDirection> direction, Optional<LegRatios> ratios, List<HarmonicPattern> patterns) {
  /** The usual tolerance of the bounds. */
  public static final double TOLERANCE = 0.05;

  private static final XabcdPattern NONE = new XabcdPattern(Optional.empty(), Optional.empty(), List.of());

  /**
   * Lengths of legs over lengths of legs, above zero.
   *
   * @param abXa AB / XA
   * @param bcAb BC / AB
   * @param cdBc CD / BC
   * @param adXa AD / XA
   */
  public record LegRatios(double abXa, double bcAb, double cdBc, double adXa) {}

  public XabcdPattern {
    patterns = List.copyOf(patterns);
  }

  /**
   * Classifies five prices.
   *
   * @param tolerance fraction by which each bound is widened, from 0 to under 1
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER when a price is not finite and above zero, or the tolerance is
   *     out of its range
   */
  public static XabcdPattern of(double x, double a, double b, double c, double d, double tolerance) {
    Checks.price("x", x);
    Checks.price("a", a);
    Checks.price("b", b);
    Checks.price("c", c);
    Checks.price("d", d);
    Checks.unless(tolerance >= 0 && tolerance < 1, "tolerance", tolerance, "must be from 0 to under 1");
    boolean up = a > x && b < a && c > b && d < c;
    boolean down = a < x && b > a && c < b && d > c;
    if (!up && !down) {
      return NONE;
    }
    double xa = Math.abs(a - x);
    double ab = Math.abs(b - a);
    double bc = Math.abs(c - b);
    LegRatios ratios = new LegRatios(ab / xa, bc / ab, Math.abs(d - c) / bc, Math.abs(d - a) / xa);
    return new XabcdPattern(
        Optional.of(up ? SwingDirection.UP : SwingDirection.DOWN), Optional.of(ratios),
        Arrays.stream(HarmonicPattern.values()).filter(pattern -> pattern.fits(ratios, tolerance)).toList());
  }
}

package io.github.phidias.indicators.levels;

import io.github.phidias.indicators.swings.Pivot;
import io.github.phidias.indicators.swings.Swings;
import io.github.phidias.swings.SwingDirection;
import java.util.ArrayList;
import java.util.List;

/**
 * Five confirmed pivots that fit a pattern. It is known when D is confirmed; when a more extreme pivot takes the place of D, that
 * is a match of its own or none.
 *
 * @param x         the first point
 * @param a         the second
 * @param b         the third
 * @param c         the fourth
 * @param d         the last, whose confirmation makes the pattern known
 * @param direction UP when D is a low to be bought
 * @param patterns  those that fit, one at least; unmodifiable
 */
public record XabcdMatch(Pivot x, Pivot a, Pivot b, Pivot c, Pivot d, SwingDirection direction, List<HarmonicPattern> patterns) {
  public XabcdMatch {
    patterns = List.copyOf(patterns);
  }

  /** Index of the bar at whose close the pattern is known. */
  public int knownAt() {
    return d.confirmedAt();
  }

  /**
   * All matches of some swings in the order in which they become known. Of two changes at one bar only the list after both
   * counts, as that alone was ever known.
   *
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER when the tolerance is not from 0 to under 1
   */
  public static List<XabcdMatch> of(Swings swings, double tolerance) {
    Checks.unless(tolerance >= 0 && tolerance < 1, "tolerance", tolerance, "must be from 0 to under 1");
    List<XabcdMatch> found = new ArrayList<>();
    Pivot[] five = new Pivot[5];
    for (int change = 0; change < swings.changes(); change++) {
      boolean last = change + 1 == swings.changes() || swings.knownAt(change + 1) > swings.knownAt(change);
      if (last && fill(swings, change, five)) {
        XabcdPattern pattern = XabcdPattern.of(
            five[0].price(), five[1].price(), five[2].price(), five[3].price(), five[4].price(), tolerance);
        if (!pattern.patterns().isEmpty()) {
          found.add(new XabcdMatch(
              five[0], five[1], five[2], five[3], five[4], pattern.direction().orElseThrow(), pattern.patterns()));
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean fill(Swings swings, int change, Pivot[] five) {
    int at = change;
    for (int i = five.length - 1; i >= 0; i--) {
      if (at < 0) {
        return false;
      }
      five[i] = swings.pivot(at);
      at = swings.before(at);
    }
    return true;
  }
}

package io.github.phidias.indicators.levels;

import io.github.phidias.bars.Bars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.swings.Swings;
import io.github.phidias.swings.Swing;

/**
 * What the price did when it came back to the retracements of the swings of some bars.
 *
 * <p>Each swing is taken as known, from the bar after its confirmation until another takes its place. A level counts when no bar
 * between the end of the swing and its confirmation had reached it, and its first touch is followed to its outcome: a bounce of
 * {@link #DISTANCE} times the range R back in the direction of the swing, or a break as far beyond the level, whichever is first.
 * On the bar of the touch only its close can tell of a bounce, as its extreme may have come before; a bar that reaches both is a
 * break. A touch without outcome at the last bar is not counted. Linear levels.
 *
 * @param bounces touches that bounced first
 * @param breaks  touches that broke first
 */
public record LevelTouches(int bounces, int breaks) {
  /** How far a bounce or a break must go, in ranges of the swing. */
  public static final double DISTANCE = 0.1;

  /**
   * The touches of the retracements of a list.
   *
   * @throws InputException LENGTH_MISMATCH when the swings are not those of as many bars
   */
  public static LevelTouches of(Bars bars, Swings swings, Ratios ratios) {
    if (bars.size() != swings.length()) {
      throw new InputException(ErrorCode.LENGTH_MISMATCH, "swings",
          "there are %d bars but swings of %d; give the swings of these bars".formatted(bars.size(), swings.length()));
    }
    int[] outcomes = new int[2];
    for (int change = 0; change < swings.changes(); change++) {
      int from = swings.knownAt(change);
      int to = change + 1 < swings.changes() ? swings.knownAt(change + 1) : bars.size() - 1;
      Swing swing = from < to ? swings.swing(change).orElse(null) : null;
      if (swing != null) {
        follow(new Follower(bars, swing), from, to, ratios, outcomes);
      }
    }
    return new LevelTouches(outcomes[0], outcomes[1]);
  }

  private static void follow(Follower swing, int from, int to, Ratios ratios, int[] outcomes) {
    double reached = swing.worst(from);
    for (int t = swing.end + 1; t < from; t++) {
      reached = Math.min(reached, swing.worst(t));
    }
    // The ratios rise, so the prices of the levels get worse: a bar that reaches one has reached those before it.
    int next = 0;
    while (next < ratios.size() && swing.level(ratios.get(next)) >= reached) {
      next++;
    }
    for (int t = from + 1; t <= to && next < ratios.size(); t++) {
      while (next < ratios.size() && swing.worst(t) <= swing.level(ratios.get(next))) {
        int outcome = swing.outcome(t, swing.level(ratios.get(next)));
        if (outcome != 0) {
          outcomes[outcome > 0 ? 0 : 1]++;
        }
        next++;
      }
    }
  }

  /** Number of touches with an outcome. */
  public int touches() {
    return bounces + breaks;
  }

  /** Share of touches that bounced, 0 to 1, NaN without any. */
  public double bounceRate() {
    return (double) bounces / touches();
  }

  /** A swing with prices mirrored for a down swing, so that it always comes back from above. */
  private static final class Follower {
    private final Bars bars;
    private final int sign;
    private final double top;
    private final double range;
    private final int end;

    Follower(Bars bars, Swing swing) {
      this.bars = bars;
      this.sign = swing.direction().sign();
      this.top = swing.isUp() ? swing.high() : -swing.low();
      this.range = swing.range();
      this.end = swing.end();
    }

    double level(double ratio) {
      return top - ratio * range;
    }

    double worst(int t) {
      return sign > 0 ? bars.low().get(t) : -bars.high().get(t);
    }

    /** 1 for a bounce, -1 for a break, 0 for neither until the last bar. */
    int outcome(int touch, double level) {
      double up = level + DISTANCE * range;
      double down = level - DISTANCE * range;
      if (worst(touch) <= down) {
        return -1;
      }
      if (sign * bars.close().get(touch) >= up) {
        return 1;
      }
      for (int t = touch + 1; t < bars.size(); t++) {
        if (worst(t) <= down) {
          return -1;
        }
        double best = sign > 0 ? bars.high().get(t) : -bars.low().get(t);
        if (best >= up) {
          return 1;
        }
      }
      return 0;
    }
  }
}

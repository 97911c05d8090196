package io.github.phidias.indicators.levels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.TickBars;
import io.github.phidias.indicators.swings.Pivot;
import io.github.phidias.indicators.swings.Swings;
import io.github.phidias.swings.SwingDirection;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class XabcdMatchTest {
  /** Wide, so that random walks have some. */
  private static final double WIDE = 0.6;

  /** Closes that run straight through some turning points, {@code steps} bars from one to the next. */
  static double[] through(int steps, double... points) {
    double[] closes = new double[(points.length - 1) * steps + 1];
    for (int t = 0; t < closes.length; t++) {
      int leg = Math.min(t / steps, points.length - 2);
      closes[t] = points[leg] + (points[leg + 1] - points[leg]) * (t - leg * steps) / steps;
    }
    return closes;
  }

  @Test
  void anIdealGartleyIsKnownWhenItsLastPointIsConfirmed() {
    Bars bars = TickBars.ofCloses(through(4, 120, 100, 200, 138.2, 176.392, 121.4, 150));
    List<XabcdMatch> found = XabcdMatch.of(Swings.of(BarColumns.of(bars), 3, 0), XabcdPattern.TOLERANCE);
    assertEquals(1, found.size());
    assertEquals(List.of(HarmonicPattern.GARTLEY), found.getFirst().patterns());
    assertEquals(SwingDirection.UP, found.getFirst().direction());
    assertEquals(20, found.getFirst().d().index());
    assertEquals(23, found.getFirst().knownAt());
  }

  @Property(tries = 100)
  void aMatchIsTheEndOfTheListAtItsBarAndLaterBarsAddNoneBefore(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int k, @ForAll @IntRange(min = 1, max = 300) int cut) {
    Bars bars = TickBars.of(seed, 300);
    Swings swings = Swings.of(BarColumns.of(bars), k, 0);
    List<XabcdMatch> whole = XabcdMatch.of(swings, WIDE);
    for (XabcdMatch match : whole) {
      List<Pivot> known = swings.pivotsAt(match.knownAt());
      assertEquals(known.subList(known.size() - 5, known.size()), List.of(match.x(), match.a(), match.b(), match.c(), match.d()));
    }
    List<XabcdMatch> before = new ArrayList<>(whole);
    before.removeIf(match -> match.knownAt() >= cut);
    assertEquals(before, XabcdMatch.of(Swings.of(BarColumns.of(bars.slice(0, cut)), k, 0), WIDE));
  }

  @Test
  void aWideToleranceFindsPatternsInARandomWalk() {
    Swings swings = Swings.of(BarColumns.of(TickBars.of(7, 3_000)), 2, 0);
    assertTrue(XabcdMatch.of(swings, WIDE).size() > XabcdMatch.of(swings, XabcdPattern.TOLERANCE).size());
  }
}

package io.github.phidias.indicators.levels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.swings.Swings;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LevelTouchesTest {
  /** Up from 100 to 200 (bar 6), known at bar 8 with k = 2 and 170 as the lowest price until then. */
  private static LevelTouches touches(double ratio, double... then) {
    double[] start = {120, 110, 100, 125, 150, 175, 200, 190, 170};
    double[] closes = Arrays.copyOf(start, start.length + then.length);
    System.arraycopy(then, 0, closes, start.length, then.length);
    Bars bars = TickBars.ofCloses(closes);
    return LevelTouches.of(bars, Swings.of(BarColumns.of(bars), 2, 0), Ratios.of(ratio));
  }

  @Test
  void tellABounceFromABreak() {
    assertEquals(new LevelTouches(1, 0), touches(0.5, 149, 159, 160));
    assertEquals(new LevelTouches(0, 1), touches(0.5, 149, 141, 140));
    assertEquals(new LevelTouches(0, 1), touches(0.5, 130));
  }

  @Test
  void leaveOutTouchesWithoutOutcomeAndLevelsReachedBeforeTheyWereKnown() {
    assertEquals(new LevelTouches(0, 0), touches(0.5, 149, 155, 145));
    assertEquals(new LevelTouches(0, 0), touches(0.3, 160, 190, 130));
    assertTrue(Double.isNaN(touches(0.5, 160).bounceRate()));
  }

  @Property(tries = 100)
  void addUpOverLevels(@ForAll long seed) {
    Bars bars = TickBars.of(seed, 400);
    Swings swings = Swings.of(BarColumns.of(bars), 2, 0.005);
    LevelTouches both = LevelTouches.of(bars, swings, Ratios.of(0.25, 0.625));
    LevelTouches one = LevelTouches.of(bars, swings, Ratios.of(0.25));
    LevelTouches other = LevelTouches.of(bars, swings, Ratios.of(0.625));
    assertEquals(both, new LevelTouches(one.bounces() + other.bounces(), one.breaks() + other.breaks()));
  }

  @Test
  void compareWithRandomListsInAWayThatCanBeHadAgain() {
    Bars bars = TickBars.of(3, 3_000);
    Swings swings = Swings.of(BarColumns.of(bars), 3, 0.005);
    GridComparison one = GridComparison.of(bars, swings, Ratios.of(0.382, 0.618), 200, 0, 1, new Random(42));
    assertEquals(one, GridComparison.of(bars, swings, Ratios.of(0.382, 0.618), 200, 0, 1, new Random(42)));
    assertTrue(one.percentile() >= 0 && one.percentile() <= 1);
    assertTrue(one.grids() > 190 && one.grids() <= 200, () -> one.toString());
    assertTrue(one.own().touches() > 20, () -> one.toString());
    assertThrows(InputException.class, () -> GridComparison.of(bars, swings, Ratios.of(0.5), 0, 0, 1, new Random(1)));
    assertThrows(InputException.class, () -> GridComparison.of(bars, swings, Ratios.of(0.5), 1, 1, 1, new Random(1)));
    assertThrows(InputException.class, () -> LevelTouches.of(bars.slice(0, 5), swings, Ratios.of(0.5)));
  }

  @Test
  void thePercentileCountsEqualValuesHalf() {
    assertEquals(0.5, GridComparison.percentile(2, 1, 2, 3));
    assertEquals(1, GridComparison.percentile(4, 1, 2, 3));
    assertTrue(Double.isNaN(GridComparison.percentile(Double.NaN, 1)));
    assertTrue(Double.isNaN(GridComparison.percentile(1)));
  }
}

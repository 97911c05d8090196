package io.github.phidias.indicators.levels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.InputException;
import io.github.phidias.swings.Swing;
import io.github.phidias.swings.SwingDirection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LevelsTest {
  private static final Ratios PHI = Ratios.fibonacci();

  private static void close(double expected, double actual) {
    assertEquals(expected, actual, 1e-9 * Math.max(1, Math.abs(expected)));
  }

  private static void assertRefused(String field, Executable call) {
    assertEquals(field, assertThrows(InputException.class, call).field());
  }

  private static LevelHarmony harmony(double price, Swing swing, LevelScale scale) {
    return LevelHarmony.of(price, Optional.of(swing), PHI, scale);
  }

  @Property
  void retracementZeroAndOneAndExtensionOneAreTheEndsOfTheSwing(
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double low, @ForAll @DoubleRange(max = 5) double rise, @ForAll boolean up,
      @ForAll LevelScale scale) {
    Swing swing = Swing.of(low, low * (1 + rise), up ? SwingDirection.UP : SwingDirection.DOWN);
    double end = up ? swing.high() : swing.low();
    close(end, Levels.retracement(swing, 0, scale));
    close(end, Levels.extension(swing, 1, scale));
    close(up ? swing.low() : swing.high(), Levels.retracement(swing, 1, scale));
  }

  @Property
  void harmonyIsFromZeroToOneAndFreeOfScale(
      @ForAll @DoubleRange(min = 50, max = 200) double price, @ForAll @DoubleRange(min = 1, max = 90) double range,
      @ForAll @IntRange(min = -20, max = 20) int power, @ForAll LevelScale scale) {
    double c = StrictMath.scalb(1.0, power);
    LevelHarmony one = harmony(price, Swing.of(100, 100 + range, SwingDirection.UP), scale);
    LevelHarmony scaled = harmony(c * price, Swing.of(c * 100, c * (100 + range), SwingDirection.UP), scale);
    assertTrue(one.score() >= 0 && one.score() <= 1);
    assertEquals(one.score(), scaled.score(), 1e-6);
  }

  @Property
  void harmonyOfAnUpSwingIsThatOfTheMirroredPriceInADownSwing(
      @ForAll @DoubleRange(min = 60, max = 140) double price, @ForAll @DoubleRange(min = 1, max = 90) double range) {
    double up = harmony(price, Swing.of(100, 100 + range, SwingDirection.UP), LevelScale.LINEAR).score();
    double mirrored = 100 + (100 + range) - price;
    assertEquals(up, harmony(mirrored, Swing.of(100, 100 + range, SwingDirection.DOWN), LevelScale.LINEAR).score(), 1e-6);
  }

  @Property
  void harmonyIsContinuousInThePrice(
      @ForAll @DoubleRange(min = 20, max = 300) double price, @ForAll SwingDirection direction, @ForAll LevelScale scale) {
    Swing swing = Swing.of(100, 150, direction);
    double step = 1e-7;
    // The narrowest gap, from 0.382 to 0.5, is 0.118 of the range: nowhere does the score move faster than 2 / 0.118 a range.
    double steepest = 2 / 0.118 / (scale == LevelScale.LOG ? StrictMath.log(1.5) * 20 : 50);
    assertEquals(
        harmony(price, swing, scale).score(), harmony(price + step, swing, scale).score(), 1.001 * steepest * step + 1e-9);
  }

  @Test
  void harmonyIsOneOnEachLevelAndHalfOnAverageInsideTheGrid() {
    Swing swing = Swing.of(100, 150, SwingDirection.UP);
    for (Levels.Level level : Levels.retracements(swing, Ratios.of(0, 0.236, 0.382, 0.5, 0.618, 0.786, 1), LevelScale.LINEAR)) {
      close(1, harmony(level.price(), swing, LevelScale.LINEAR).score());
    }
    double sum = 0;
    for (int i = 0; i < 100_000; i++) {
      sum += harmony(100 + 50 * (i + 0.5) / 100_000, swing, LevelScale.LINEAR).score();
    }
    assertEquals(0.5, sum / 100_000, 1e-6);
  }

  @Property
  void positionLevelsAreMonotoneOnEachBranchAndMirroredAboutTheEntry(
      @ForAll @DoubleRange(min = 10, max = 1e5) double entry, @ForAll @DoubleRange(min = 0.01, max = 0.3) double band) {
    List<Levels.Level> longs = levels(entry, SwingDirection.UP, band);
    List<Levels.Level> shorts = levels(entry, SwingDirection.DOWN, band);
    for (int i = 0; i < longs.size(); i++) {
      close(2 * entry, longs.get(i).price() + shorts.get(i).price());
      boolean target = longs.get(i).ratio() > 1;
      assertTrue(i == 0 || longs.get(i - 1).ratio() > 1 != target
          || target == longs.get(i).price() > longs.get(i - 1).price());
    }
  }

  private static List<Levels.Level> levels(double entry, SwingDirection side, double band) {
    return PositionLevels.of(entry, side, OptionalDouble.empty(), Optional.empty(), band, PHI).levels();
  }

  @Test
  void labelsAreTheShortestDecimalWithOneDigitAtLeast() {
    assertEquals(List.of("0.0", "0.236", "1.0", "100.0", "0.0001"),
        List.of(Ratios.label(-0.0), Ratios.label(0.236), Ratios.label(1), Ratios.label(100), Ratios.label(1e-4)));
  }

  @Test
  void ratiosMayBeGivenInAnyOrderButOnlyOnceAndNotNegative() {
    assertEquals(Ratios.of(0.2, 0.5), Ratios.of(0.5, 0.2));
    assertEquals(0.5, Ratios.of(0.5, 0.2).above(0.2));
    assertEquals(Double.POSITIVE_INFINITY, Ratios.of(0.5).above(0.5));
    assertRefused("ratios", () -> Ratios.of());
    assertRefused("ratios", () -> Ratios.of(0.5, 0.5));
    assertRefused("ratios", () -> Ratios.of(-0.1));
    assertRefused("ratios", () -> Ratios.of(Double.NaN));
  }

  @Test
  void aLevelThatIsNoPriceIsUndefined() {
    Swing deep = Swing.of(10, 100, SwingDirection.DOWN);
    assertTrue(Double.isNaN(Levels.extension(deep, 1.618)));
    assertTrue(Levels.extension(deep, 1.618, LevelScale.LOG) > 0);
    assertTrue(Double.isNaN(Levels.projection(100, 50, 40, 1)));
  }

  @Test
  void refusesNumbersThatAreOutOfRange() {
    Swing swing = Swing.of(100, 150, SwingDirection.UP);
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertRefused("ratio", () -> Levels.retracement(swing, bad));
      assertRefused("ratio", () -> Levels.extension(swing, bad));
      assertRefused("ratio", () -> Levels.projection(1, 2, 1, bad));
      assertRefused("price", () -> harmony(bad, swing, LevelScale.LINEAR));
      assertRefused("tolerance", () -> Cluster.of(List.of(), bad));
      assertRefused("d", () -> XabcdPattern.of(1, 2, 1, 2, bad, 0.05));
      assertRefused("scores", () -> EntrySignificance.of(bad));
      assertRefused("band", () -> levels(1, SwingDirection.UP, bad));
    }
    assertRefused("ratio", () -> Levels.extension(swing, 0.99));
    assertRefused("ratio", () -> Levels.projection(1, 2, 1, -0.1));
    assertRefused("tolerance", () -> XabcdPattern.of(1, 2, 1, 2, 1, 1));
    assertRefused("price", () -> new SwingLevel(0, "a", "b"));
    assertRefused("ratios", () -> LevelHarmony.of(1, Optional.empty(), Ratios.of(0.5), LevelScale.LINEAR));
  }

  @Test
  void theComplementaryErrorFunctionAgreesWithPublishedValues() {
    // Abramowitz and Stegun, Handbook of Mathematical Functions, tables 7.1 and 7.3, and erfc(5) of the NIST library.
    assertEquals(1, EntrySignificance.erfc(0));
    assertEquals(0.4795001222, EntrySignificance.erfc(0.5), 5e-11);
    assertEquals(0.1572992071, EntrySignificance.erfc(1), 5e-11);
    assertEquals(0.0046777350, EntrySignificance.erfc(2), 5e-11);
    assertEquals(1.5374597944e-12, EntrySignificance.erfc(5), 1e-21);
    assertEquals(EntrySignificance.erfc(Math.nextDown(2.0)), EntrySignificance.erfc(2), 1e-14);
  }
}

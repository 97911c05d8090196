package io.github.phidias.indicators.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.HandBars;
import io.github.phidias.indicators.IndicatorColumns;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/*
 * bar  up  down  plus  minus  true range
 *  1    2   -1     2     0    max(3, 3, 0) = 3
 *  2    1   -1     1     0    max(3, 2, 1) = 3
 *  3   -1    3     0     3    max(5, 0, 5) = 5
 *  4    1    1     0     0    max(7, 5, 2) = 7     (equal moves count for neither)
 */
class DirectionalTest {
  private static final double NONE = Double.NaN;
  private final IndicatorColumns in = HandBars.hlc(
      new double[][] {{10, 8, 9}, {12, 9, 11}, {13, 10, 12}, {12, 7, 8}, {13, 6, 7}});

  private static void assertValues(double[] expected, Column actual) {
    assertArrayEquals(expected, actual.toArray(), 1e-12);
  }

  @Nested
  class SeededAsTalib {
    @Test
    void sumsStartFromOneValueLessThanTheLengthAndLoseAFraction() {
      // plus: 2; 2 - 2/2 + 1; 2 - 2/2 + 0; 1 - 1/2 + 0
      assertValues(new double[] {NONE, 2, 2, 1, 0.5}, in.column(new PlusDm(2)));
      // minus: 0; 0; 0 + 3; 3 - 3/2
      assertValues(new double[] {NONE, 0, 0, 3, 1.5}, in.column(new MinusDm(2)));
    }

    @Test
    void indicatorsArePercentOfTheTrueRangeAndStartOneBarLater() {
      // range: 3; 3 - 1.5 + 3 = 4.5; 4.5 - 2.25 + 5 = 7.25; 7.25 - 3.625 + 7 = 10.625
      assertValues(new double[] {NONE, NONE, 200 / 4.5, 100 / 7.25, 50 / 10.625}, in.column(new PlusDi(2)));
      assertValues(new double[] {NONE, NONE, 0, 300 / 7.25, 150 / 10.625}, in.column(new MinusDi(2)));
    }

    @Test
    void theIndexIsAveragedTwice() {
      // (2-0)/2, (3-1)/4, (1.5-0.5)/2
      assertValues(new double[] {NONE, NONE, 100, 50, 50}, in.column(new Dx(2)));
      // (100 + 50)/2, (75*1 + 50)/2
      assertValues(new double[] {NONE, NONE, NONE, 75, 62.5}, in.column(new Adx(2)));
      // (62.5 + 75)/2
      assertValues(new double[] {NONE, NONE, NONE, NONE, 68.75}, in.column(new Adxr(2)));
    }
  }

  @Test
  void tulipShowsTheIndicatorsAtOnceSoThatAveragesStartEarlier() {
    assertValues(new double[] {NONE, 200 / 3.0, 200 / 4.5, 100 / 7.25, 50 / 10.625},
        in.column(new PlusDi(2, DirectionalSeeding.TULIP)));
    // dx 100, 100, 50, 50: (100 + 100)/2, (100 + 50)/2, (75 + 50)/2
    assertValues(new double[] {NONE, NONE, 100, 75, 62.5}, in.column(new Adx(2, DirectionalSeeding.TULIP)));
  }

  @Test
  void wilderSumsAsManyValuesAsTheLength() {
    // plus: 2 + 1; 3 - 1.5; 1.5 - 0.75; range: 3 + 3; 6 - 3 + 5; 8 - 4 + 7
    assertValues(new double[] {NONE, NONE, 3, 1.5, 0.75}, in.column(new PlusDm(2, DirectionalSeeding.WILDER)));
    assertValues(new double[] {NONE, NONE, 50, 18.75, 75 / 11.0}, in.column(new PlusDi(2, DirectionalSeeding.WILDER)));
    // dx: 100, 1.5/4.5, 0.75/2.25
    assertValues(new double[] {NONE, NONE, NONE, 200 / 3.0, 50}, in.columns(new Dmi(2, 2)).get(2));
  }

  @Test
  void aLengthOfOneIsTheBarAlone() {
    assertValues(new double[] {NONE, 2, 1, 0, 0}, in.column(new PlusDm(1)));
    assertValues(new double[] {NONE, 200 / 3.0, 100 / 3.0, 0, 0}, in.column(new PlusDi(1)));
    // No movement at bar 4: the index of bar 3 stands.
    assertValues(new double[] {NONE, 100, 100, 100, 100}, in.column(new Dx(1)));
    assertValues(in.column(new Adx(1)).toArray(), in.column(new Adxr(1)));
  }

  @Test
  void aPriceThatStandsStillHasNoDirection() {
    IndicatorColumns still = HandBars.closes(5, 5, 5, 5, 5, 5);
    assertValues(new double[] {NONE, NONE, 0, 0, 0, 0}, still.column(new PlusDi(2)));
    assertValues(new double[] {NONE, NONE, NONE, 0, 0, 0}, still.column(new Adx(2)));
  }

  @Test
  void fewerBarsThanTheWarmUpGiveNoValue() {
    assertValues(new double[] {NONE, NONE, NONE, NONE, NONE}, in.column(new Adx(1_000_000)));
    assertEquals(0, HandBars.closes().column(new Adxr(3)).length());
  }

  @Test
  void theFamilyIsComputedOnce() {
    in.column(new PlusDi(7));
    Column sum = DirectionalSum.plus(in, 7, DirectionalSeeding.TALIB);
    in.column(new Adxr(7));
    assertSame(sum, DirectionalSum.plus(in, 7, DirectionalSeeding.TALIB));
    assertSame(sum, in.column(new PlusDm(7)));
  }

  @Test
  void refusesALengthUnderOneBar() {
    assertThrows(InputException.class, () -> in.column(new Adx(0)));
    assertThrows(InputException.class, () -> in.columns(new Dmi(2, 0)));
  }
}

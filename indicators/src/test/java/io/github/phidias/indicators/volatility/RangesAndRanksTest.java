package io.github.phidias.indicators.volatility;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.HandBars;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.Seeding;
import org.junit.jupiter.api.Test;

class RangesAndRanksTest {
  private static final double NONE = Double.NaN;

  private static void assertValues(double[] expected, Column actual) {
    assertArrayEquals(expected, actual.toArray(), 1e-12);
  }

  /** True ranges 2, 3, 3, 5. */
  private final IndicatorColumns bars = HandBars.hlc(new double[][] {{10, 8, 9}, {12, 9, 10}, {13, 10, 12}, {12, 7, 8}});

  @Test
  void theNormalisedRangeIsPercentOfTheClose() {
    // (3+3)/2 = 3 of 12, (3+5)/2 = 4 of 8
    assertValues(new double[] {NONE, NONE, 25, 50}, bars.column(new Natr(2)));
    // (2+3)/2 = 2.5 of 10, (2.5+3)/2 = 2.75 of 12, (2.75+5)/2 = 3.875 of 8
    assertValues(new double[] {NONE, 25, 275 / 12.0, 48.4375}, bars.column(new Natr(2, FirstRange.FIRST_BAR)));
    assertValues(new double[] {20 / 0.9, 30, 25, 62.5}, bars.column(new Natr(1, FirstRange.FIRST_BAR)));
  }

  @Test
  void theAverageRangeLeavesGapsOut() {
    // ranges 2, 3, 3, 5
    assertValues(new double[] {NONE, 2.5, 3, 4}, bars.column(new Adr(2)));
  }

  @Test
  void chaikinsIsTheChangeOfAnAverageRange() {
    // length 1: the ranges themselves: (3-2)/2, (3-3)/3, (5-3)/3
    assertValues(new double[] {NONE, 50, 0, 200 / 3.0}, bars.column(new ChaikinVolatility(1, 1)));
    // length 3, weight 1/2: 2, 2.5, 2.75, 3.875
    assertValues(new double[] {NONE, 25, 10, 112.5 / 2.75}, bars.column(new ChaikinVolatility(3, 1)));
    // started from (2+3)/2 = 2.5 at bar 1 with weight 2/3: 2.5, 2.8333, 4.2778
    assertValues(new double[] {NONE, NONE, 40 / 3.0, 100 * (26 / 6.0 - 17 / 6.0 + -1 / 18.0) / (17 / 6.0)},
        bars.column(new ChaikinVolatility(2, 1, Seeding.SMA)));
  }

  @Test
  void chaikinsWithoutARangeBeforeIsUndefined() {
    assertValues(new double[] {NONE, NONE}, HandBars.closes(1, 2).column(new ChaikinVolatility(3, 1)));
  }

  @Test
  void theUlcerIsTheMeanDepthUnderTheHighest() {
    // highest of two 10, 8, 8: depths -20, 0, -50: sqrt((400+0)/2), sqrt((0+2500)/2)
    assertValues(new double[] {NONE, NONE, Math.sqrt(200), Math.sqrt(1250)},
        HandBars.closes(10, 8, 8, 4).column(new UlcerIndex(2)));
    assertValues(new double[] {0, 0}, HandBars.closes(10, 8).column(new UlcerIndex(1)));
  }

  @Test
  void theRankStandsBetweenLowestAndHighest() {
    // returns r, -r, 0, 0, r of r = ln 2; deviations of two: 1.41 r, 0.71 r, 0, 0.71 r
    IndicatorColumns in = HandBars.closes(1, 2, 1, 1, 1, 2);
    assertValues(new double[] {NONE, NONE, NONE, NONE, 0, 100}, in.column(new VolatilityRank(2, 3)));
    assertValues(new double[] {NONE, NONE, NONE, NONE, NONE, 50}, in.column(new VolatilityRank(2, 4)));
  }

  @Test
  void theRankOfWhatNeverChangesIsInTheMiddle() {
    assertEquals(50, HandBars.closes(5, 5, 5, 5, 5).column(new VolatilityRank(2, 2)).get(4));
    assertEquals(50, HandBars.closes(1, 2, 9, 9).column(new VolatilityRank(2, 1)).get(3));
  }

  @Test
  void bandwidthAndPlaceInTheBands() {
    // mean 2, deviation 1, twice: bands 0 and 4; then mean 3, no deviation
    IndicatorColumns in = HandBars.closes(1, 3, 3);
    assertValues(new double[] {NONE, 2, 0}, in.column(new BollingerBandwidth(2, 2)));
    assertValues(new double[] {NONE, 0.75, NONE}, in.column(new PercentB(2, 2)));
    assertThrows(InputException.class, () -> in.column(new PercentB(0, 2)));
  }

  @Test
  void aSqueezeIsOnWhileClosesBarelyMoveInsideWideBars() {
    // closes 5, 5, 5: no deviation; true ranges 2: inside. Then a close 4 away: deviation 2, times 2 over the 1.5 * (2+4)/2.
    IndicatorColumns in = HandBars.hlc(new double[][] {{6, 4, 5}, {6, 4, 5}, {6, 4, 5}, {9, 7, 9}});
    assertValues(new double[] {NONE, NONE, 1, 0}, in.column(new Squeeze(2, 2, 1.5)));
    // Without any range the bands coincide, and none is inside the other.
    assertValues(new double[] {NONE, NONE, 0}, HandBars.closes(5, 5, 5).column(new Squeeze(2, 2, 1.5)));
  }
}

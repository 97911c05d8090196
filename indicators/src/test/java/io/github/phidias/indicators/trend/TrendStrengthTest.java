package io.github.phidias.indicators.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.HandBars;
import io.github.phidias.indicators.IndicatorColumns;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures of how strong a trend is. */
class TrendStrengthTest {
  private static final double NONE = Double.NaN;

  private static void assertValues(double[] expected, Column actual) {
    assertArrayEquals(expected, actual.toArray(), 1e-12);
  }

  @Test
  void aroonTellsHowLongAgoTheExtremesWereAndTheLatestOfEqualOnesCounts() {
    // Windows of 3 highs: 3 5 5, 5 5 4, 5 4 1; of lows: 1 2 1, 2 1 1, 1 1 0.
    IndicatorColumns in = HandBars.hlc(new double[][] {{3, 1, 2}, {5, 2, 3}, {5, 1, 3}, {4, 1, 2}, {1, 0.5, 1}});
    List<Column> out = in.columns(new Aroon(2));
    assertValues(new double[] {NONE, NONE, 100, 100, 100}, out.get(0));
    assertValues(new double[] {NONE, NONE, 100, 50, 0}, out.get(1));
    assertValues(new double[] {NONE, NONE, 0, -50, -100}, in.column(new AroonOscillator(2)));
  }

  @Test
  void aroonOfOneBarLooksAtTheBarBeforeToo() {
    IndicatorColumns in = HandBars.closes(1, 2, 1, 1);
    assertValues(new double[] {NONE, 0, 100, 100}, in.columns(new Aroon(1)).get(0));
    assertValues(new double[] {NONE, 100, 0, 100}, in.columns(new Aroon(1)).get(1));
    assertValues(new double[] {NONE, NONE, NONE, NONE}, in.column(new AroonOscillator(4)));
    assertThrows(InputException.class, () -> in.columns(new Aroon(0)));
  }

  @Test
  void vortexDividesMovementByTrueRange() {
    // up: |12-8|, |13-9|, |12-10| = 4, 4, 2; down: |9-10|, |10-12|, |7-13| = 1, 2, 6; true range: 3, 3, 5
    IndicatorColumns in = HandBars.hlc(new double[][] {{10, 8, 9}, {12, 9, 11}, {13, 10, 12}, {12, 7, 8}});
    List<Column> out = in.columns(new Vortex(2));
    assertValues(new double[] {NONE, NONE, 8 / 6.0, 6 / 8.0}, out.get(0));
    assertValues(new double[] {NONE, NONE, 3 / 6.0, 8 / 8.0}, out.get(1));
  }

  @Test
  void vortexWithoutRangeIsOneOnBothSides() {
    IndicatorColumns in = HandBars.closes(7, 7.1, 0.3, 0.3, 0.3, 0.3);
    for (Column side : in.columns(new Vortex(2))) {
      assertEquals(1, side.get(4));
      assertEquals(1, side.get(5));
    }
    assertEquals(0, HandBars.closes().column(new Vortex(2)).length());
  }

  @Test
  void efficiencyIsTheDistanceOverTheWay() {
    // |3-1| / (1+2+1), |3-2| / (2+1+0), |3-4| / (1+0+0), nothing
    Column x = HandBars.closes(1, 2, 4, 3, 3, 3, 3).column(new EfficiencyRatio(3));
    assertValues(new double[] {NONE, NONE, NONE, 0.5, 1 / 3.0, 1, 0}, x);
  }

  @Test
  void efficiencyOfOneStepIsOneOrNothing() {
    assertValues(new double[] {NONE, 1, 0, 1}, HandBars.closes(0.3, 0.1, 0.1, 0.7).column(new EfficiencyRatio(1)));
  }

  @Test
  void choppinessComparesTheWayOfTheRangesWithTheirExtent() {
    // true ranges 2 and 3, extent 12 - 8 = 4: log2(5/4)
    IndicatorColumns in = HandBars.hlc(new double[][] {{10, 8, 9}, {12, 9, 11}});
    assertValues(new double[] {NONE, 100 * Math.log(1.25) / Math.log(2)}, in.column(new ChoppinessIndex(2)));
  }

  @Test
  void choppinessOfAWindowWithoutExtentIsUndefined() {
    Column x = HandBars.closes(3, 4, 4, 4, 5).column(new ChoppinessIndex(2));
    assertArrayEquals(new double[] {NONE, 0, NONE, NONE, 0}, x.toArray(), 1e-12);
    assertThrows(InputException.class, () -> HandBars.closes(3, 4).column(new ChoppinessIndex(1)));
  }
}

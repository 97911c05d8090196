package io.github.phidias.indicators.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.HandBars;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.PriceSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Lines that lie over the bars. */
class TrendLinesTest {
  private static final double NONE = Double.NaN;

  private static void assertValues(double[] expected, Column actual) {
    assertArrayEquals(expected, actual.toArray(), 1e-12);
  }

  @Nested
  class OfTheParabolicStop {
    private final double[][] rising = {{10, 8, 9}, {12, 9, 11}, {14, 11, 13}, {15, 12, 14}};

    private IndicatorColumns then(double[]... more) {
      double[][] all = Arrays.copyOf(rising, rising.length + more.length);
      System.arraycopy(more, 0, all, rising.length, more.length);
      return HandBars.hlc(all);
    }

    @Test
    void followsTheExtremeFasterAndFasterAndTurnsToItWhenReached() {
      // Long from 8, extreme 12. Bar 1: 8; 8 + 0.5*4 = 10, held to the low 9.
      // Bar 2: 9; extreme 14, factor 0.75: 12.75, held to 9. Bar 3: 9; extreme 15: 9 + 0.75*6 = 13.5,
      // held to 11. Bar 4 reaches 11: 15. Then 15 + 0.5*(9 - 15) = 12, held to 15.
      IndicatorColumns in = then(new double[] {12, 9, 10}, new double[] {11, 8, 9});
      assertValues(new double[] {NONE, 8, 9, 9, 15, 15}, in.column(new ParabolicSar(0.5, 0.25, 0.75, SarRule.TALIB)));
    }

    @Test
    void aTouchTurnsItInTalibOnly() {
      IndicatorColumns in = then(new double[] {14, 11, 12});
      assertValues(new double[] {NONE, 8, 9, 9, 15}, in.column(new ParabolicSar(0.5, 0.25, 0.75, SarRule.TALIB)));
      // Tulip: extreme 10 of the first bar, 8 + 0.5*2 held to 8. Bar 1: extreme 12: 11, held to 8. Bar 2: 12.5, held to 9.
      // Bar 3: 13.5, held to 11, which bar 4 touches.
      assertValues(new double[] {NONE, 8, 8, 9, 11}, in.column(new ParabolicSar(0.5, 0.25, 0.75, SarRule.TULIP)));
    }

    @Test
    void aBarThatJumpsFurtherThanTheExtremeIsTheNewStop() {
      // Bar 4 reaches 11 and makes a high of 20, over the extreme of 15.
      IndicatorColumns in = then(new double[] {20, 10, 12});
      assertEquals(20, in.column(new ParabolicSar(0.5, 0.25, 0.75, SarRule.TALIB)).get(4));
    }

    @Test
    void theGreatestFactorBoundsTheFirst() {
      IndicatorColumns in = then(new double[] {12, 9, 10}, new double[] {11, 8, 9});
      assertTrue(in.column(new ParabolicSar(0.9, 0.2)).sameBits(in.column(new ParabolicSar(0.2, 0.2))));
    }

    @Test
    void needsTwoBars() {
      assertValues(new double[] {NONE}, HandBars.closes(1).column(new ParabolicSar(0.02, 0.2)));
      assertEquals(0, HandBars.closes().column(new ParabolicSar(0.02, 0.2)).length());
      assertValues(new double[] {NONE, 1}, HandBars.closes(1, 1).column(new ParabolicSar(0.02, 0.2)));
    }
  }

  @Test
  void supertrendMovesTowardsThePriceAndTurnsOnAClose() {
    // length 1, multiplier 1: distance = true range of the bar.
    // 1: middle 10, range 2: 12 and 8, falling.   2: range 5, 18 and 8 do not narrow: 12 and 8; close 14.5 > 12: rising, 8.
    // 3: middle 13.5, range 1.5: lower up to 12; upper 15, as the close before was over 12.   4: close 11 < 12: falling, 15.
    IndicatorColumns in = HandBars.hlc(new double[][] {{10, 8, 9}, {11, 9, 10}, {15, 11, 14.5}, {14, 13, 13.5}, {13, 10, 11}});
    List<Column> out = in.columns(new Supertrend(1, 1));
    assertValues(new double[] {NONE, 12, 8, 12, 15}, out.get(0));
    assertValues(new double[] {NONE, -1, 1, 1, -1}, out.get(1));
  }

  @Test
  void supertrendStartsAfreshAfterAHoleInItsSource() {
    IndicatorColumns in = HandBars.closes(9, 10, 14, 13, 12, 15);
    Column holed = Column.copyOf(9, 10, 14, NONE, 12, 15);
    List<Column> out = in.over(holed).columns(new Supertrend(1, 0.5, PriceSource.CLOSE));
    assertTrue(Double.isNaN(out.get(0).get(3)));
    assertEquals(-1, out.get(1).get(4));
    assertEquals(12.5, out.get(0).get(4));
  }

  @Test
  void theCloudIsTheOneComputedLongAgo() {
    IndicatorColumns in = HandBars.hlc(new double[][] {{4, 2, 3}, {6, 2, 4}, {8, 6, 7}, {10, 4, 5}});
    List<Column> out = in.columns(new Ichimoku(1, 2, 3, 1));
    assertValues(new double[] {3, 4, 7, 7}, out.get(0));
    // (6+2)/2, (8+2)/2, (10+4)/2
    assertValues(new double[] {NONE, 4, 5, 7}, out.get(1));
    // (4+4)/2 of bar 1, (7+5)/2 of bar 2
    assertValues(new double[] {NONE, NONE, 4, 6}, out.get(2));
    // (8+2)/2 of bar 2
    assertValues(new double[] {NONE, NONE, NONE, 5}, out.get(3));
  }

  @Test
  void theLaggingLineComparesWithTheCloseThere() {
    assertValues(new double[] {NONE, NONE, 3, 6, -3}, HandBars.closes(1, 2, 4, 8, 1).column(new IchimokuChikou(2)));
    assertValues(new double[] {0, 0}, HandBars.closes(1, 2).column(new IchimokuChikou(0)));
  }

  @Test
  void ichimokuNamesTheLengthThatIsTooShort() {
    IndicatorColumns in = HandBars.closes(1);
    assertEquals("kijun", assertThrows(InputException.class, () -> in.columns(new Ichimoku(9, 0, 52, 26))).field());
    assertEquals("displacement", assertThrows(InputException.class, () -> in.columns(new Ichimoku(9, 26, 52, -1))).field());
  }

  @Test
  void theChandelierHangsFromTheExtremes() {
    // length 2: true ranges 3 and 3, mean 3; highest 13, lowest 9; twice the range away.
    IndicatorColumns in = HandBars.hlc(new double[][] {{10, 8, 9}, {12, 9, 11}, {13, 10, 12}});
    List<Column> out = in.columns(new ChandelierExit(2, 2));
    assertValues(new double[] {NONE, NONE, 7}, out.get(0));
    assertValues(new double[] {NONE, NONE, 15}, out.get(1));
  }

  @Test
  void heikinAshiOpensInTheMiddleOfTheBarBefore() {
    IndicatorColumns in = HandBars.ohlc(new double[][] {{10, 14, 8, 12}, {12, 16, 12, 16}, {16, 16, 14, 14}});
    List<Column> out = in.columns(new HeikinAshi());
    // (10+12)/2, (11+11)/2, (11+14)/2
    assertValues(new double[] {11, 11, 12.5}, out.get(0));
    assertValues(new double[] {14, 16, 16}, out.get(1));
    // the open is under the bar's low from bar 1 on
    assertValues(new double[] {8, 11, 12.5}, out.get(2));
    // (10+14+8+12)/4, (12+16+12+16)/4, (16+16+14+14)/4
    assertValues(new double[] {11, 14, 15}, out.get(3));
    assertEquals(0, HandBars.closes().column(new HeikinAshi()).length());
  }
}

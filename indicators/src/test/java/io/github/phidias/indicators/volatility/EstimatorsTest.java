package io.github.phidias.indicators.volatility;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.HandBars;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.PriceSource;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EstimatorsTest {
  private static final double NONE = Double.NaN;
  private static final double LN2 = Math.log(2);

  private static void assertValues(double[] expected, Column actual) {
    assertArrayEquals(expected, actual.toArray(), 1e-13);
  }

  @Nested
  class OfCloses {
    @Test
    void realisedIsTheDeviationOfLogarithmicReturns() {
      // returns ln 2, -ln 2, 0; around the means 0 and -ln(2)/2 with divisor 1
      IndicatorColumns in = HandBars.closes(1, 2, 1, 1);
      assertValues(new double[] {NONE, NONE, LN2 * Math.sqrt(2), LN2 * Math.sqrt(0.5)}, in.column(new RealisedVolatility(2, 0)));
      // a year of 4 bars doubles it
      assertValues(new double[] {NONE, NONE, LN2 * Math.sqrt(8), LN2 * Math.sqrt(2)}, in.column(new RealisedVolatility(2, 4)));
    }

    @Test
    void realisedAroundZeroIsTheRootOfTheMeanSquare() {
      IndicatorColumns in = HandBars.closes(1, 2, 1, 1);
      assertValues(new double[] {NONE, NONE, LN2, LN2 * Math.sqrt(0.5)},
          in.column(new RealisedVolatility(2, 0, ReturnMean.ZERO, PriceSource.CLOSE)));
      assertValues(new double[] {NONE, LN2, LN2, 0}, in.column(new RealisedVolatility(1, 0, ReturnMean.ZERO, PriceSource.CLOSE)));
    }

    @Test
    void weightedForgetsByItsFactor() {
      // squares l, 0, 0 of l = ln(2)^2: l; 0.5 l; 0.25 l
      IndicatorColumns in = HandBars.closes(1, 2, 2, 2);
      assertValues(new double[] {NONE, LN2, LN2 * Math.sqrt(0.5), LN2 / 2}, in.column(new EwmaVolatility(0.5, 0)));
      assertValues(new double[] {NONE, LN2, 0, 0}, in.column(new EwmaVolatility(0, 0)));
      // 0.94^75 is the first power under a hundredth
      assertEquals(76, new EwmaVolatility(0.94, 0).unstableBars());
      assertEquals(1, new EwmaVolatility(0, 0).unstableBars());
    }

    @Test
    void aReturnFromWhatIsNotAboveZeroIsNone() {
      IndicatorColumns in = HandBars.closes(1, 1, 1, 1, 1, 1, 1).over(Column.copyOf(1, 2, 0, -4, -8, 1, 2));
      assertValues(new double[] {NONE, LN2, NONE, NONE, NONE, NONE, LN2}, in.column(new EwmaVolatility(0.5, 0)));
    }

    @Test
    void refusesWhatCannotBe() {
      IndicatorColumns in = HandBars.closes(1, 2, 3);
      assertThrows(InputException.class, () -> in.column(new RealisedVolatility(1, 0)));
      assertThrows(InputException.class, () -> in.column(new RealisedVolatility(2, -1)));
      assertThrows(InputException.class, () -> in.column(new RealisedVolatility(2, NONE)));
      assertThrows(InputException.class, () -> in.column(new EwmaVolatility(1, 0)));
      assertThrows(InputException.class, () -> in.column(new EwmaVolatility(NONE, 0)));
    }
  }

  @Nested
  class OfWholeBars {
    @Test
    void parkinsonReadsTheRange() {
      // ln(4/2)^2 / (4 ln 2) = ln(2)/4; a bar without range halves the mean
      IndicatorColumns in = HandBars.hlc(new double[][] {{4, 2, 3}, {4, 2, 2}, {3, 3, 3}});
      assertValues(new double[] {NONE, Math.sqrt(LN2 / 4), Math.sqrt(LN2 / 8)}, in.column(new Parkinson(2, 0)));
    }

    @Test
    void garmanKlassTakesTheBodyOff() {
      // open 1, high 2, low 1, close 2: l/2 - (2 ln 2 - 1) l of l = ln(2)^2
      IndicatorColumns in = HandBars.ohlc(new double[][] {{1, 2, 1, 2}, {2, 2, 1, 2}});
      assertValues(new double[] {LN2 * Math.sqrt(1.5 - 2 * LN2), LN2 * Math.sqrt(0.5)}, in.column(new GarmanKlass(1, 0)));
    }

    @Test
    void rogersSatchellSeesNoVolatilityInAStraightTrend() {
      // open 2, high 4, low 1, close 2: ln2*ln2 + ln2*ln2; then open = low, close = high
      IndicatorColumns in = HandBars.ohlc(new double[][] {{2, 4, 1, 2}, {1, 2, 1, 2}, {2, 2, 1, 1}});
      assertValues(new double[] {LN2 * Math.sqrt(2), 0, 0}, in.column(new RogersSatchell(1, 0)));
    }

    @Test
    void yangZhangAddsGapsBodiesAndRanges() {
      // Bars that jump by 2 and by 1 while closed, and are flat inside: gaps ln 2, 0; sample variance ln(2)^2/2; nothing else.
      IndicatorColumns in = HandBars.closes(1, 2, 2);
      assertValues(new double[] {NONE, NONE, LN2 * Math.sqrt(0.5)}, in.column(new YangZhang(2, 0)));
      // No gaps, bodies ln 2 and 0: k * ln(2)^2/2 with k = 0.34/(1.34 + 3); no range beyond the bodies.
      IndicatorColumns bodies = HandBars.ohlc(new double[][] {{1, 1, 1, 1}, {1, 2, 1, 2}, {2, 2, 2, 2}});
      assertValues(new double[] {NONE, NONE, LN2 * Math.sqrt(0.34 / 4.34 / 2)}, bodies.column(new YangZhang(2, 0)));
      assertThrows(InputException.class, () -> in.column(new YangZhang(1, 0)));
    }

    @Test
    void aPriceThatStandsStillHasNoneExactlyWhateverCameBefore() {
      IndicatorColumns in = HandBars.closes(1e9 / 3, 1e-3, 0.1, 0.1, 0.1, 0.1, 0.1);
      List<IndicatorFormula> all = List.of(
          new RealisedVolatility(3, 365), new RealisedVolatility(3, 365, ReturnMean.ZERO, PriceSource.CLOSE),
          new Parkinson(3, 365), new GarmanKlass(3, 365), new RogersSatchell(3, 365), new YangZhang(3, 365));
      for (IndicatorFormula formula : all) {
        assertEquals(0, in.column(formula).get(5), () -> formula.toString());
        assertEquals(0, in.column(formula).get(6), () -> formula.toString());
      }
    }

    @Test
    void noBarsGiveNoValues() {
      assertEquals(0, HandBars.closes().column(new YangZhang(2, 0)).length());
      assertTrue(Double.isNaN(HandBars.closes(1).column(new YangZhang(2, 0)).get(0)));
    }
  }
}

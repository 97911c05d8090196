package io.github.phidias.indicators.averages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.TickBars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.Seeding;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MovingAveragesTest {
  private static final double NONE = Double.NaN;

  private static IndicatorColumns closes(double... closes) {
    return Indicators.of(BarColumns.of(TickBars.ofCloses(closes)));
  }

  private static void assertColumn(Column actual, double... expected) {
    assertArrayEquals(expected, actual.toArray(), 1e-12);
  }

  @Nested
  class Weighted {
    @Test
    void weighsTheNewestMost() {
      // (1 + 2*2 + 3*6) / 6 and (2 + 2*6 + 3*4) / 6.
      assertColumn(closes(1, 2, 6, 4).column(new Wma(3)), NONE, NONE, 23 / 6.0, 26 / 6.0);
    }

    @Test
    void ofLengthOneIsTheInput() {
      IndicatorColumns in = closes(0.1, 0.7, 1e-9, 123456.789);
      assertTrue(in.price(PriceSource.CLOSE).sameBits(in.column(new Wma(1))));
    }

    @Test
    void warmsUpAfreshAfterNaN() {
      IndicatorColumns in = closes(1, 1, 1, 1, 1, 1);
      assertColumn(in.over(Column.copyOf(NONE, 1, 4, NONE, 2, 5)).column(new Wma(2)), NONE, NONE, 3, NONE, NONE, 4);
    }

    @Test
    void triangularRisesAndFalls() {
      // (1 + 2*2 + 2*6 + 4) / 6 and (2 + 2*6 + 2*4 + 8) / 6.
      assertColumn(closes(1, 2, 6, 4, 8).column(new Trima(4)), NONE, NONE, NONE, 3.5, 5);
    }

    @Test
    void legouxsBellHasItsPeakAtTheOffset() {
      // Length 3, offset 0.5 and sigma 3: peak at 1, width 1, weights q 1 q with q = exp(-1/2).
      double q = StrictMath.exp(-0.5);
      assertColumn(closes(1, 5, 2).column(new Alma(3, 0.5, 3, PriceSource.CLOSE)), NONE, NONE, (5 + 3 * q) / (1 + 2 * q));
    }

    @Test
    void legouxsBellNarrowerThanABarIsTheNearestBar() {
      assertColumn(closes(1, 5, 2, 7).column(new Alma(3, 0.8, 3000, PriceSource.CLOSE)), NONE, NONE, 2, 7);
    }

    @Test
    void byVolumeIsUndefinedWhereNothingWasTraded() {
      double[] price = {10, 20, 30, 40};
      long[] times = {0, 3_600_000, 7_200_000, 10_800_000};
      Bars bars = Bars.of(
          new Instrument("TEST", "USD"), Timeframe.HOUR, times, price, price, price, price, new double[] {1, 3, 0, 0});
      // (10*1 + 20*3) / 4, then 20*3 / 3.
      assertColumn(Indicators.of(BarColumns.of(bars)).column(new Vwma(2)), NONE, 17.5, 20, NONE);
    }
  }

  @Nested
  class Staged {
    private final IndicatorColumns in = closes(3, 6, 3, 9);

    @Test
    void doubleStartsTheSecondAverageWhenTheFirstCounts() {
      // Weight 2/3. e1 = 3, 5, 11/3, 65/9. e2 from the second bar on = 5, 37/9, 167/27. 2 e1 - e2 from the third.
      assertColumn(in.column(new Dema(2)), NONE, NONE, 29 / 9.0, 223 / 27.0);
    }

    @Test
    void doubleFromTheMeans() {
      // e1 = 9/2, 7/2, 43/6 from the second bar on; e2 = (9/2 + 7/2)/2 = 4, 55/9 from the third.
      assertColumn(in.column(new Dema(2, Seeding.SMA, PriceSource.CLOSE)), NONE, NONE, 3, 74 / 9.0);
    }

    @Test
    void tripleAddsAThird() {
      // e3 = 37/9, 445/81 from the third bar on; 3 * 65/9 - 3 * 167/27 + 445/81.
      assertColumn(in.column(new Tema(2)), NONE, NONE, NONE, 697 / 81.0);
    }

    @Test
    void ofLengthOneAreTheInput() {
      for (IndicatorFormula formula : List.of(new Dema(1), new Tema(1), new T3(1))) {
        assertColumn(in.column(formula), 3, 6, 3, 9);
      }
    }

    @Test
    void withoutVolumeFactorTillsonsIsTheThirdAverage() {
      IndicatorColumns bars = Indicators.of(BarColumns.of(TickBars.of(4, 60)));
      Column third = StagedAverages.of(bars.bars().close(), 4, Seeding.SMA, 0, 0, 1);
      Column t3 = bars.column(new T3(4, 0, Seeding.SMA, PriceSource.CLOSE));
      for (int i = 0; i < 60; i++) {
        assertEquals(i < 18 ? NONE : third.get(i), t3.get(i), 1e-12);
      }
    }

    @Test
    void startAfreshAfterNaN() {
      IndicatorColumns bars = closes(1, 1, 1, 1, 1, 1, 1, 1, 1);
      Column gap = Column.copyOf(3, 6, 3, NONE, NONE, 3, 6, 3, 9);
      assertColumn(
          bars.over(gap).column(new Dema(2)), NONE, NONE, 29 / 9.0, NONE, NONE, NONE, NONE, 29 / 9.0, 223 / 27.0);
    }
  }

  @Nested
  class WithLessLag {
    @Test
    void hullsIsAWeightedAverageOfAnExtrapolation() {
      // WMA(2) = 5/3, 14/3, 14/3, 20/3; WMA(4) = 3.9, 5.8; 2 * 14/3 - 3.9 = 163/30, 2 * 20/3 - 5.8 = 226/30; (163 + 2*226) / 90.
      assertColumn(closes(1, 2, 6, 4, 8).column(new Hma(4)), NONE, NONE, NONE, NONE, 41 / 6.0);
    }

    @Test
    void hullsOfLengthOneIsTheInput() {
      assertColumn(closes(1, 2, 6).column(new Hma(1)), 1, 2, 6);
    }

    @Test
    void zeroLagStartsFromTheValueBeforeTheLagIsKnown() {
      // Lag 2, weight 1/3: 6, 6 + (2*9 - 3 - 6)/3, 9 + (2*6 - 6 - 9)/3.
      assertColumn(closes(3, 6, 9, 6).column(new Zlema(5)), NONE, 6, 9, 8);
    }

    @Test
    void zeroLagFromTheMean() {
      // Lag 1: 2*4-2, 2*5-4, 2*6-5, their mean.
      assertColumn(closes(2, 4, 5, 6).column(new Zlema(3, Seeding.SMA, PriceSource.CLOSE)), NONE, NONE, NONE, 19 / 3.0);
    }

    @Test
    void zeroLagOfLengthOneIsTheInput() {
      assertColumn(closes(3, 6, 9).column(new Zlema(1)), 3, 6, 9);
    }
  }

  @Nested
  class Adaptive {
    @Test
    void kaufmansMovesWithTheEfficiency() {
      // Third bar: 1 forward on a path of 3, c = (2/3 - 2/31)/3 + 2/31 = 74/279. Fourth: 1 on a path of 1, c = 2/3.
      double third = 12 - 74.0 * 74 / (279 * 279);
      assertColumn(closes(10, 12, 11, 11).column(new Kama(2)), NONE, 12, third, third + 4 / 9.0 * (11 - third));
    }

    @Test
    void kaufmansTakesAStandstillForAStraightMove() {
      // From 10 the path is 2, then 0: an efficiency of 1 both times.
      assertColumn(closes(10, 12, 12, 12).column(new Kama(1)), 10, 10 + 8 / 9.0, 12 - 10 / 9.0 * 5 / 9, 12 - 10 / 9.0 * 25 / 81);
    }

    @Test
    void chandesMovesWithTheMomentum() {
      // Weight 1/2. Third bar: gains 2, losses 1, oscillator 1/3. Fourth: losses only, 1.
      double third = 12 - 1 / 6.0;
      assertColumn(closes(10, 12, 11, 11).column(new Vidya(3, 2)), NONE, NONE, third, (third + 11) / 2);
    }

    @Test
    void chandesStaysWhereNothingChanges() {
      assertColumn(closes(10, 12, 12, 12).column(new Vidya(3, 1)), NONE, 11, 11, 11);
    }

    @Test
    void mcGinleysIsSlowUpwards() {
      // 8 + (16 - 8) / (2 * 2^4).
      assertColumn(closes(8, 16).column(new McGinleyDynamic(2)), 8, 8.25);
    }

    @Test
    void mcGinleysGoesDownToThePriceButNotPastIt() {
      // (1/2)^4 * 2 = 1/8 would be eight times the way.
      assertColumn(closes(8, 4).column(new McGinleyDynamic(2)), 8, 4);
    }

    @Test
    void mcGinleysLeavesZero() {
      IndicatorColumns in = closes(1, 1, 1);
      assertColumn(in.over(Column.copyOf(4, 0, 3)).column(new McGinleyDynamic(2)), 4, 0, 3);
    }
  }

  @Nested
  class Parameters {
    private void refuses(String field, Executable making) {
      InputException thrown = assertThrows(InputException.class, making);
      assertEquals(ErrorCode.BAD_PARAMETER, thrown.code());
      assertEquals(field, thrown.field());
    }

    @Test
    void areCheckedWhenTheRecordIsMade() {
      refuses("length", () -> new Wma(0));
      refuses("length", () -> new Hma(2_000_000));
      refuses("slow", () -> new Kama(10, 2, Double.NaN, PriceSource.CLOSE));
      refuses("volume_factor", () -> new T3(5, 1.5, Seeding.SMA, PriceSource.CLOSE));
      refuses("sigma", () -> new Alma(9, 0.85, 0, PriceSource.CLOSE));
      refuses("factor", () -> new McGinleyDynamic(9, 0, PriceSource.CLOSE));
      refuses("source", () -> new Trima(9, null));
    }

    @Test
    void ofAColumnAreCheckedToo() {
      refuses("length", () -> AverageKind.WMA.of(Column.copyOf(1), 0));
    }
  }

  @Test
  void eachKindOfAverageStatesItsWarmUp() {
    Column close = TickBars.of(3, 40).close();
    for (AverageKind kind : AverageKind.values()) {
      Column average = kind.of(close, 7);
      for (int i = 0; i < 40; i++) {
        assertEquals(i < kind.warmUp(7), Double.isNaN(average.get(i)), kind.toString());
      }
    }
  }
}

package io.github.phidias.indicators.volume;

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
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.Seeding;
import io.github.phidias.indicators.volume.OnBalanceVolume.Start;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VolumeTest {
  private static final double NONE = Double.NaN;
  private static final int TRIES = 100;

  /** Bars that open at their close; volumes as given. */
  private static Bars bars(double[] high, double[] low, double[] close, double... volume) {
    long[] times = LongStream.range(0, close.length).map(i -> i * 3_600_000L).toArray();
    return Bars.of(Instrument.UNKNOWN, Timeframe.HOUR, times, close, high, low, close, volume);
  }

  private static double[] of(Bars bars, IndicatorFormula formula) {
    return Indicators.of(BarColumns.of(bars)).column(formula).toArray();
  }

  private static Bars closes(double[] closes, double... volume) {
    return bars(closes, closes, closes, volume);
  }

  @Nested
  class LinesThatAddUp {
    @Test
    void accumulationTakesTheShareOfTheRangeUnderTheClose() {
      Bars bars = bars(new double[] {4, 4, 4, 4}, new double[] {0.5, 0.5, 0.5, 4}, new double[] {4, 0.5, 2.25, 4}, 10, 20, 30, 40);
      assertArrayEquals(new double[] {10, -10, -10, -10}, of(bars, new AccumulationDistribution()));
    }

    @Test
    void balanceAddsRisesAndSubtractsFallsFromEitherStart() {
      Bars bars = closes(new double[] {5, 6, 6, 4}, 10, 20, 30, 40);
      assertArrayEquals(new double[] {10, 30, 30, -10}, of(bars, new OnBalanceVolume()));
      assertArrayEquals(new double[] {0, 20, 20, -20}, of(bars, new OnBalanceVolume(Start.ZERO, PriceSource.CLOSE)));
    }

    @Test
    void balanceDoesNotLoseSmallVolumesBesideLargeOnes() {
      int n = 1_000;
      double[] close = new double[n];
      double[] volume = new double[n];
      for (int i = 0; i < n; i++) {
        close[i] = i + 1;
        volume[i] = i == 0 ? 1e17 : 1;
      }
      double[] line = of(closes(close, volume), new OnBalanceVolume());
      assertEquals(1e17 + (n - 1), line[n - 1], 16, "a plain sum would still be at 1e17");
      assertTrue(line[n - 1] > 1e17);
    }

    @Test
    void priceTrendWeighsRelativeChanges() {
      assertArrayEquals(new double[] {0, 10, -10}, of(closes(new double[] {2, 3, 1.5}, 1, 20, 40), new VolumePriceTrend()));
    }

    @Test
    void indicesOfQuietAndBusyBarsFollowThePriceOnTheirBarsOnly() {
      Bars bars = closes(new double[] {10, 11, 22, 11, 33}, 5, 4, 6, 6, 2);
      assertArrayEquals(new double[] {1000, 1100, 1100, 1100, 3300}, of(bars, new NegativeVolumeIndex()), 1e-9);
      assertArrayEquals(new double[] {1, 1, 2, 2, 2}, of(bars, new PositiveVolumeIndex(1, PriceSource.CLOSE)));
    }

    @Property(tries = TRIES)
    void linesOfTheSameBarsAtTenfoldVolumeAreTenfold(@ForAll long seed, @ForAll @IntRange(min = 1, max = 90) int count) {
      Bars bars = TickBars.of(seed, count);
      double[] tenfold = bars.volume().toArray();
      for (int i = 0; i < count; i++) {
        tenfold[i] *= 10;
      }
      Bars more = Bars.of(bars.instrument(), bars.timeframe(), bars.openTimes(), bars.open().toArray(),
          bars.high().toArray(), bars.low().toArray(), bars.close().toArray(), tenfold);
      for (IndicatorFormula line : new IndicatorFormula[] {new OnBalanceVolume(), new AccumulationDistribution(),
          new VolumePriceTrend(), new ChaikinOscillator(), new KlingerOscillator(), new ForceIndex(13)}) {
        double[] once = of(bars, line);
        double[] ten = of(more, line);
        for (int i = 0; i < count; i++) {
          assertEquals(10 * once[i], ten[i], 1e-8, line::toString);
        }
      }
    }
  }

  @Nested
  class Oscillators {
    @Test
    void chaikinsIsTheDistanceOfTwoAveragesFromTheFirstValueOn() {
      Bars bars = bars(new double[] {2, 2, 2}, new double[] {1, 1, 1}, new double[] {2, 2, 2}, 12, 12, 12);
      // The line is 12, 24, 36; EMA(1) is the line, EMA(3) is 12, 18, 27.
      assertArrayEquals(new double[] {NONE, NONE, 9}, of(bars, new ChaikinOscillator(1, 3)));
    }

    @Test
    void moneyFlowWeighsRisingAgainstFallingBars() {
      Bars bars = closes(new double[] {10, 20, 10, 10, 10, 10}, 1, 3, 2, 9, 9, 9);
      assertArrayEquals(new double[] {NONE, NONE, 75, 0, 50, 50}, of(bars, new MoneyFlowIndex(2)));
    }

    @Test
    void moneyFlowOfOneBarIsAllOrNothing() {
      assertArrayEquals(new double[] {NONE, 100, 0, 50}, of(closes(new double[] {1, 2, 1, 3}, 1, 1, 1, 0), new MoneyFlowIndex(1)));
    }

    @Test
    void klingersForceChangesItsSignWithTheTrend() {
      Bars bars = bars(new double[] {11, 12, 13, 11}, new double[] {9, 10, 11, 9}, new double[] {10, 11, 12, 10}, 1, 1, 1, 1);
      // Ranges 2; sums of ranges of the trend 4, 6 and, after the turn, 4; forces 0, 100/3, -0.
      double[] line = of(bars, new KlingerOscillator(1, 3, 1));
      assertArrayEquals(new double[] {NONE, 0, 100 / 3.0 / 2, -100 / 3.0 / 4}, line, 1e-12);
    }

    @Test
    void klingersForceIsZeroWithoutAnyRange() {
      assertArrayEquals(new double[] {NONE, 0, 0}, of(closes(new double[] {5, 5, 5}, 7, 7, 7), new KlingerOscillator()));
    }

    @Test
    void forceIsTheChangeTimesTheVolume() {
      Bars bars = closes(new double[] {10, 12, 11, 11}, 5, 5, 5, 5);
      assertArrayEquals(new double[] {NONE, 10, -5, 0}, of(bars, new ForceIndex(1)));
      assertArrayEquals(new double[] {NONE, NONE, 2.5, 2.5 / 3}, of(bars, new ForceIndex(2, Seeding.SMA, PriceSource.CLOSE)), 1e-15);
    }

    @Property(tries = TRIES)
    void moneyFlowsStayInTheirBounds(
        @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int count, @ForAll @IntRange(min = 1, max = 30) int length) {
      Bars bars = TickBars.of(seed, count);
      double[] index = of(bars, new MoneyFlowIndex(length));
      double[] flow = of(bars, new ChaikinMoneyFlow(length));
      for (int i = length; i < count; i++) {
        assertTrue(index[i] >= 0 && index[i] <= 100);
        assertTrue(flow[i] >= -1 && flow[i] <= 1);
      }
    }
  }

  @Nested
  class Quotients {
    @Test
    void easeIsTheMoveOfTheMiddleForTheVolumeItTook() {
      Bars bars = bars(new double[] {12, 14, 14, 16}, new double[] {10, 12, 12, 12}, new double[] {11, 13, 13, 14}, 1, 20_000, 5, 0);
      assertArrayEquals(new double[] {NONE, 2, 0, 0}, of(bars, new EaseOfMovement(1)));
      assertArrayEquals(new double[] {NONE, NONE, 1, 0}, of(bars, new EaseOfMovement(2)));
    }

    @Test
    void facilitationIsTheRangePerUnitTraded() {
      Bars bars = bars(new double[] {12, 14}, new double[] {10, 12}, new double[] {11, 13}, 8, 0);
      assertArrayEquals(new double[] {0.25, NONE}, of(bars, new MarketFacilitation()));
    }

    @Test
    void chaikinsFlowIsAShareOfTheVolume() {
      Bars bars = bars(new double[] {2, 2, 2, 2}, new double[] {1, 1, 1, 1}, new double[] {2, 1, 1, 2}, 30, 10, 0, 0);
      assertArrayEquals(new double[] {NONE, 0.5, -1, 0}, of(bars, new ChaikinMoneyFlow(2)));
    }

    @Test
    void ratesCompareVolumeWithWhatItWas() {
      Bars bars = closes(new double[] {1, 1, 1, 1, 1}, 10, 15, 0, 0, 4);
      assertArrayEquals(new double[] {NONE, 50, -100, NONE, NONE}, of(bars, new VolumeRate(1)), 1e-12);
      assertArrayEquals(new double[] {NONE, 1.2, 0, NONE, 2}, of(bars, new RelativeVolume(2)), 1e-12);
    }
  }

  @Test
  void lengthsUnderOneAreRefused() {
    Bars bars = TickBars.of(1, 20);
    for (IndicatorFormula formula : new IndicatorFormula[] {new MoneyFlowIndex(0), new EaseOfMovement(0), new ChaikinMoneyFlow(0),
        new ForceIndex(0), new VolumeRate(0), new RelativeVolume(0), new RollingVwap(0), new VolumeProfile(0),
        new ChaikinOscillator(0, 3), new KlingerOscillator(3, 0, 1)}) {
      assertThrows(InputException.class, () -> of(bars, formula), formula::toString);
    }
  }

  @Test
  void noBarsGiveNoValues() {
    Column none = Indicators.of(BarColumns.of(TickBars.of(1, 0))).column(new KlingerOscillator());
    assertEquals(0, none.length());
  }
}

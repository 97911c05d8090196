package io.github.phidias.indicators.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CyclesTest {
  private static final int BARS = 400;

  private static IndicatorColumns wave(double period) {
    double[] x = new double[BARS];
    for (int i = 0; i < BARS; i++) {
      x[i] = 100 + 5 * Math.sin(2 * Math.PI * i / period);
    }
    return Indicators.of(BarColumns.of(TickBars.ofCloses(x)));
  }

  @Test
  void thePeriodOfASineIsFound() {
    for (double period : new double[] {12, 20, 30}) {
      Column found = wave(period).column(new CyclePeriod());
      for (int i = 200; i < BARS; i++) {
        assertEquals(period, found.get(i), 0.05 * period);
      }
    }
  }

  @Test
  void theTrendLineOfASineStaysInItsMiddle() {
    Column line = wave(20).column(new TrendLine());
    for (int i = 200; i < BARS; i++) {
      assertEquals(100, line.get(i), 0.5);
    }
  }

  @Test
  void thePhaseOfASineGoesOnByItsShareOfATurn() {
    Column phase = wave(20).column(new CyclePhase());
    for (int i = 200; i < BARS; i++) {
      double turn = phase.get(i) - phase.get(i - 1);
      assertEquals(18, turn < 0 ? turn + 360 : turn, 3);
    }
  }

  @Test
  void theSineFollowsTheWaveAndTheLeadIsAheadOfIt() {
    List<Column> sine = wave(20).columns(new SineWave(PriceSource.CLOSE));
    for (int i = 200; i < BARS; i++) {
      assertEquals(Math.sin(2 * Math.PI * i / 20), sine.get(0).get(i), 0.2);
      assertEquals(Math.sin(2 * Math.PI * i / 20 + Math.PI / 4), sine.get(1).get(i), 0.2);
    }
  }

  @Test
  void pricesThatStandStillAreTheirOwnTrend() {
    double[] x = new double[120];
    Arrays.fill(x, 7);
    IndicatorColumns in = Indicators.of(BarColumns.of(TickBars.ofCloses(x)));
    assertEquals(7, in.column(new TrendLine()).get(119), 1e-12);
    assertTrue(Double.isFinite(in.column(new CyclePhase()).get(119)));
  }

  @Property(tries = 100)
  void periodsAndSinesKeepTheirBounds(@ForAll long seed) {
    IndicatorColumns in = Indicators.of(BarColumns.of(TickBars.of(seed, 200)));
    Column period = in.column(new CyclePeriod());
    List<Column> sine = in.columns(new SineWave(PriceSource.CLOSE));
    Column phase = in.column(new CyclePhase());
    for (int i = 63; i < 200; i++) {
      assertTrue(period.get(i) > 0 && period.get(i) <= 50);
      assertTrue(phase.get(i) >= -45 && phase.get(i) <= 315);
      assertTrue(Math.abs(sine.get(0).get(i)) <= 1 && Math.abs(sine.get(1).get(i)) <= 1);
    }
  }
}

package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.FvgDirection;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.signals.SignalColumn;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SignalFiltersTest {
  private static final Bars BARS = TickBars.of(11, 120);

  /** BUY at even bars and SELL at odd ones, then filtered. */
  private static SignalColumn filtered(SignalFilters filters, Bars bars) {
    SignalColumn.Builder signals = SignalColumn.builder(bars.size());
    for (int t = 0; t < bars.size(); t++) {
      signals.set(t, t % 2 == 0 ? SignalColumn.BUY : SignalColumn.SELL);
    }
    filters.apply(BarColumns.of(bars), signals, 0);
    return signals.build();
  }

  @Test
  void allOffLetEverythingPass() {
    SignalColumn signals = filtered(new SignalFilters(false, false, false, 20, 1.5, 2), BARS);
    assertEquals("BS".repeat(60), signals.letters());
    assertEquals(0, signals.warmUp());
    assertTrue(Double.isNaN(signals.stopDistance(50)));
  }

  @Test
  void trendBuysOnlyAboveTheAverageAndSellsOnlyBelow() {
    SignalColumn signals = filtered(new SignalFilters(true, false, false, 7, 1.5, 2), BARS);
    var average = Averages.ema(BARS.close(), 7);
    for (int t = 0; t < BARS.size(); t++) {
      double above = BARS.close().get(t) - average.get(t);
      assertEquals(t % 2 == 0 ? above > 0 : above < 0, signals.code(t) != SignalColumn.HOLD, "bar " + t);
    }
  }

  @Test
  void volumeComparesWithTheMeanOfTheBarsBefore() {
    SignalColumn signals = filtered(new SignalFilters(false, true, false, 20, 1.5, 2), BARS);
    var mean = Averages.sma(BARS.volume(), 20);
    for (int t = 0; t < BARS.size(); t++) {
      boolean raised = t >= 20 && BARS.volume().get(t) >= 1.5 * mean.get(t - 1);
      assertEquals(raised, signals.code(t) != SignalColumn.HOLD, "bar " + t);
    }
    assertEquals(20, signals.warmUp());
  }

  @Test
  void atrStopLiesAMultipleAwayAndNoSignalGoesWithoutIt() {
    SignalColumn signals = filtered(new SignalFilters(false, false, true, 20, 1.5, 3), BARS);
    var atr = Indicators.of(BarColumns.of(BARS)).atr(14);
    assertEquals(14, signals.warmUp());
    assertEquals(14, signals.nextSignal(0, BARS.size()));
    for (int t = 14; t < BARS.size(); t++) {
      assertEquals(OptionalDouble.of(3 * atr.get(t)), signals.at(t).stopDistance());
    }
  }

  @Test
  void aMarketWithoutRangeGivesNoSignalWithAnAtrStop() {
    double[] still = new double[30];
    Arrays.fill(still, 7);
    assertEquals("H".repeat(30), filtered(new SignalFilters(false, false, true, 20, 1.5, 2), TickBars.ofCloses(still)).letters());
  }

  @Test
  void anAtrStopNeedsAMultiplierAboveZero() {
    var thrown = assertThrows(InputException.class,
        () -> new FairValueGap(0, FvgDirection.BOTH, 5, 0.1, false, false, true, 20, 1.5, 0));
    assertEquals("atr_multiplier", thrown.field());
  }
}

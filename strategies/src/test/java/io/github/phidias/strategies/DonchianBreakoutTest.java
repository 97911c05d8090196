package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.SignalColumn;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DonchianBreakoutTest {
  private static SignalColumn signals(double stopAtr, double... closes) {
    return new DonchianBreakout(2, 2, stopAtr, 0.1).signals(BarColumns.of(TickBars.ofCloses(closes)));
  }

  @Test
  void buysOverTheHighsAndSellsUnderTheLowsOfTheBarsBefore() {
    // 12 > max(10, 11); 11 is no lower than min(11, 12); 9 < min(12, 11); 13 > max(9, 9).
    assertEquals("HHBHSHB", signals(0, 10, 11, 12, 11, 9, 9, 13).letters());
  }

  @Test
  void aCloseOnTheEdgeOfTheChannelIsInside() {
    assertEquals("HHHHH", signals(0, 10, 11, 11, 11, 11).letters());
  }

  @Test
  void tellsTheChannelOfTheBarsBefore() {
    assertEquals(Map.of("channel_high", 11.0, "channel_low", 10.0), signals(0, 10, 11, 12).at(2).metadata());
  }

  @Test
  void theStopIsSoManyAverageRangesAway() {
    // 10 and 11 in turn: every range is 1. The last is 13 - 10 = 3: (19 * 1 + 3) / 20 = 1.1, twice is 2.2.
    double[] closes = new double[22];
    for (int i = 0; i < closes.length; i++) {
      closes[i] = 10 + i % 2;
    }
    closes[21] = 13;
    SignalColumn signals = signals(2, closes);
    assertEquals(20, signals.warmUp());
    assertEquals("H".repeat(21) + "B", signals.letters());
    assertEquals(2.2, signals.at(21).stopDistance().getAsDouble(), 1e-12);
  }

  @Test
  void waitsForTheLongerChannel() {
    assertEquals(5, new DonchianBreakout(2, 5, 0, 0.1).signals(BarColumns.of(TickBars.ofCloses(1, 2, 3))).warmUp());
  }

  @Test
  void refusesBadParameters() {
    assertEquals("entry_length", assertThrows(InputException.class, () -> new DonchianBreakout(0, 2, 0, 0.1)).field());
    assertEquals("exit_length", assertThrows(InputException.class, () -> new DonchianBreakout(2, 0, 0, 0.1)).field());
    assertEquals("stop_atr", assertThrows(InputException.class, () -> new DonchianBreakout(2, 2, -1, 0.1)).field());
  }
}

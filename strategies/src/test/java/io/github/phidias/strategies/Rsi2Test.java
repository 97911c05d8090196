package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.SignalColumn;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Rsi2Test {
  /** One change: the index is 100 after a rise and 0 after a fall. Trend of four closes, exit over the mean of two. */
  private static final SignalColumn SIGNALS =
      new Rsi2(1, 10, 4, 2, 0.1).signals(BarColumns.of(TickBars.ofCloses(10, 11, 12, 13, 12.5, 13, 9)));

  @Test
  void buysAFallAboveTheTrendAndSellsOverTheShortMean() {
    // 13 > 12.5; 12.5 > 12.125 after a fall; 13 > 12.75; 9 fell too, but under 11.875.
    assertEquals("HHHSBSH", SIGNALS.letters());
    assertEquals(3, SIGNALS.warmUp());
  }

  @Test
  void tellsWhatItSaw() {
    assertEquals(Map.of("rsi", 0.0, "trend", 12.125, "exit", 12.75), SIGNALS.at(4).metadata());
  }

  @Test
  void refusesBadParameters() {
    assertEquals("rsi_period", assertThrows(InputException.class, () -> new Rsi2(0, 10, 4, 2, 0.1)).field());
    assertEquals("entry_level", assertThrows(InputException.class, () -> new Rsi2(2, 101, 4, 2, 0.1)).field());
  }
}

package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.SignalColumn;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BollingerReversionTest {
  /** Of two bars a and b: the mean is (a + b) / 2, the deviation |a - b| / 2, the lower band half of it under the mean. */
  private static final SignalColumn SIGNALS =
      new BollingerReversion(2, 0.5, 0.1).signals(BarColumns.of(TickBars.ofCloses(10, 10, 8, 6, 9, 9, 9)));

  @Test
  void buysBelowTheLowerBandAndSellsAboveTheMean() {
    // 8 < 9 - 0.5; 6 < 7 - 0.5, but 8 was below before; 9 > 7.5; then 9 is the mean itself.
    assertEquals("HHBHSHH", SIGNALS.letters());
    assertEquals(2, SIGNALS.warmUp());
  }

  @Test
  void tellsTheBands() {
    assertEquals(Map.of("middle", 9.0, "lower", 8.5), SIGNALS.at(2).metadata());
  }

  @Test
  void refusesBadParameters() {
    assertEquals("length", assertThrows(InputException.class, () -> new BollingerReversion(1, 2, 0.1)).field());
    assertEquals("deviations", assertThrows(InputException.class, () -> new BollingerReversion(2, -1, 0.1)).field());
  }
}

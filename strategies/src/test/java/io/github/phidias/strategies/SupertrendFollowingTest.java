package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.SignalColumn;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupertrendFollowingTest {
  /**
   * Bars without height and ranges of one bar, so that the bands are {@code close +/- |change|} and move only towards the price:
   * at 12 the upper one is still 10, passed, and the lower one 10; at 14 the lower one rises to 12; 11 is under it, and the upper
   * one, free again since 12, comes to 14.
   */
  private static final SignalColumn SIGNALS =
      new SupertrendFollowing(1, 1, 0.1).signals(BarColumns.of(TickBars.ofCloses(10, 10, 10, 12, 14, 11)));

  @Test
  void buysWhereTheDirectionTurnsUpAndSellsWhereItTurnsDown() {
    assertEquals("HHHBHS", SIGNALS.letters());
    assertEquals(2, SIGNALS.warmUp());
  }

  @Test
  void tellsTheLineAfterTheTurn() {
    assertEquals(Map.of("line", 10.0), SIGNALS.at(3).metadata());
    assertEquals(Map.of("line", 14.0), SIGNALS.at(5).metadata());
  }

  @Test
  void refusesBadParameters() {
    assertEquals("length", assertThrows(InputException.class, () -> new SupertrendFollowing(0, 3, 0.1)).field());
    assertEquals("multiplier", assertThrows(InputException.class, () -> new SupertrendFollowing(10, -1, 0.1)).field());
  }
}

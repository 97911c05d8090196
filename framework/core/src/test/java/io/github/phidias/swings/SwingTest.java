package io.github.phidias.swings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SwingTest {
  private static void assertRefused(String field, Executable made) {
    assertEquals("swing." + field, assertThrows(InputException.class, made).field());
  }

  @Test
  void hasARangeAndADirection() {
    Swing up = new Swing(10, 12, SwingDirection.UP, 3, 5, 8);
    assertEquals(2, up.range());
    assertTrue(up.isUp());
    assertFalse(Swing.of(10, 12, SwingDirection.DOWN).isUp());
    assertEquals(-1, SwingDirection.DOWN.sign());
  }

  @Test
  void mayBeFlatAndWithoutBars() {
    Swing flat = Swing.of(10, 10, SwingDirection.UP);
    assertEquals(0, flat.range());
    assertEquals(Swing.NO_BAR, flat.confirmedAt());
  }

  @Test
  void refusesPricesThatAreNone() {
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      assertRefused("low", () -> Swing.of(bad, 12, SwingDirection.UP));
    }
    assertRefused("high", () -> Swing.of(10, 9.99, SwingDirection.UP));
    assertRefused("high", () -> Swing.of(10, Double.NaN, SwingDirection.UP));
    assertRefused("high", () -> Swing.of(10, Double.POSITIVE_INFINITY, SwingDirection.UP));
  }

  @Test
  void refusesBarsOutOfOrder() {
    assertRefused("start", () -> new Swing(10, 12, SwingDirection.UP, Swing.NO_BAR, 5, 8));
    assertRefused("end", () -> new Swing(10, 12, SwingDirection.UP, 5, 4, 8));
    assertRefused("confirmedAt", () -> new Swing(10, 12, SwingDirection.UP, 3, 5, 4));
  }
}

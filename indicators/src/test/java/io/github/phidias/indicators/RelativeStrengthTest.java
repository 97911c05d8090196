package io.github.phidias.indicators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Column;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class RelativeStrengthTest {
  private static final double NONE = Double.NaN;
  private static final List<BiFunction<Column, Integer, Column>> BOTH =
      List.of(RelativeStrength::wilder, RelativeStrength::cutler);

  @Test
  void hasNoValueForTheFirstLengthBars() {
    for (var rsi : BOTH) {
      Column r = rsi.apply(Column.copyOf(1, 2, 1, 2), 3);
      assertTrue(Double.isNaN(r.get(2)));
      assertEquals(100 - 100 / (1 + 2.0), r.get(3), 1e-12);
    }
  }

  @Test
  void ofAMarketThatStandsStillIs50() {
    for (var rsi : BOTH) {
      assertArrayEquals(new double[] {NONE, NONE, 50, 50}, rsi.apply(Column.copyOf(7, 7, 7, 7), 2).toArray());
    }
  }

  @Test
  void withoutLossIs100AndWithoutGainIs0() {
    for (var rsi : BOTH) {
      assertArrayEquals(new double[] {NONE, NONE, 100, 100}, rsi.apply(Column.copyOf(1, 2, 3, 4), 2).toArray());
      assertArrayEquals(new double[] {NONE, NONE, 0, 0}, rsi.apply(Column.copyOf(4, 3, 2, 1), 2).toArray());
    }
  }

  @Test
  void wildersRemembersOldChangesAndCutlersForgetsThem() {
    Column x = Column.copyOf(10, 9, 10, 10, 10);
    assertEquals(50, RelativeStrength.wilder(x, 2).get(4), 1e-12);
    assertArrayEquals(new double[] {NONE, NONE, 50, 100, 50}, RelativeStrength.cutler(x, 2).toArray(), 1e-12);
  }

  @Test
  void startsAfreshAfterNaN() {
    for (var rsi : BOTH) {
      Column r = rsi.apply(Column.copyOf(NONE, 1, 2, 3, NONE, 5, 4, 3), 2);
      assertArrayEquals(new double[] {NONE, NONE, NONE, 100, NONE, NONE, NONE, 0}, r.toArray());
    }
  }

  @Test
  void longerThanTheDataHasNoValue() {
    for (var rsi : BOTH) {
      assertArrayEquals(new double[] {NONE, NONE}, rsi.apply(Column.copyOf(1, 2), Integer.MAX_VALUE).toArray());
    }
  }
}

package io.github.phidias.bars;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ColumnTest {
  @Test
  void aSliceOfASliceReadsItsOwnValuesOnly() {
    Column part = Column.copyOf(0, 1, 2, 3, 4, 5).slice(1, 5).slice(1, 3);
    assertArrayEquals(new double[] {2, 3}, part.toArray());
    assertEquals(2, part.length());
    assertThrows(IndexOutOfBoundsException.class, () -> part.get(2));
    assertThrows(IndexOutOfBoundsException.class, () -> part.get(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> part.slice(0, 3));
    double[] target = new double[4];
    part.copyTo(1, target, 2, 1);
    assertArrayEquals(new double[] {0, 0, 3, 0}, target);
    assertThrows(IndexOutOfBoundsException.class, () -> part.copyTo(1, target, 0, 2));
  }

  @Test
  void comparesBitsNotNumbers() {
    assertTrue(Column.copyOf(Double.NaN, 1).sameBits(Column.copyOf(Double.NaN, 1)));
    assertFalse(Column.copyOf(0.0).sameBits(Column.copyOf(-0.0)));
    assertFalse(Column.copyOf(1).sameBits(Column.copyOf(1, 2)));
  }

  @Test
  void columnsOfBarsAreComputedOnceAKeyAndMayAskForOthers() {
    BarColumns columns = BarColumns.of(RandomBars.of(1, 3));
    AtomicInteger computed = new AtomicInteger();
    Column outer = columns.column("outer", c -> {
      computed.incrementAndGet();
      return c.column("inner", d -> {
        computed.incrementAndGet();
        return d.bars().close();
      });
    });
    assertSame(outer, columns.column("outer", c -> c.bars().open()));
    assertSame(columns.bars().close(), columns.column("inner", c -> c.bars().open()));
    assertEquals(2, computed.get());
  }
}

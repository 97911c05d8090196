package io.github.phidias.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.RandomBars;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;

class SeriesViewTest {
  private final Bars bars = RandomBars.of(1, 20);
  private final SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "peeker");

  @Test
  void theMovingViewEndsAtTheBarBeingDecidedAndTheGuardedOneAtTheLast() {
    assertEquals(-1, cursor.moving().getEndIndex());
    assertEquals(-1, cursor.moving().getBeginIndex());
    assertTrue(cursor.moving().isEmpty());
    cursor.moveTo(7);
    assertEquals(7, cursor.moving().getEndIndex());
    assertEquals(8, cursor.moving().getBarCount());
    assertEquals(0, cursor.moving().getBeginIndex());
    assertEquals(19, cursor.guarded().getEndIndex());
    assertEquals(20, cursor.guarded().getBarCount());
    assertEquals(7, cursor.guarded().decisionIndex());
  }

  @Test
  void lookingAheadThrowsOnBothViewsAndNamesStrategyIndexAndEnd() {
    cursor.moveTo(7);
    for (BarSeries view : List.of(cursor.moving(), cursor.guarded())) {
      var thrown = assertThrows(LookAheadException.class, () -> view.getBar(8));
      assertEquals(8, thrown.index());
      assertEquals(7, thrown.end());
      assertTrue(thrown.getMessage().contains("peeker"), thrown.getMessage());
      assertTrue(thrown.getMessage().contains("bar 8"), thrown.getMessage());
      assertTrue(thrown.getMessage().contains("bar 7"), thrown.getMessage());
      assertThrows(IndexOutOfBoundsException.class, () -> view.getBar(-1));
      assertThrows(LookAheadException.class, () -> view.getSubSeries(3, 9));
    }
    assertThrows(LookAheadException.class, () -> cursor.guarded().getLastBar());
    assertEquals(bars.close().get(7), cursor.moving().getLastBar().getClosePrice().doubleValue());
    assertThrows(LookAheadException.class, () -> new SeriesCursor(BarColumns.of(bars), "x").moving().getBar(0));
  }

  @Test
  void barDataIsAViewThatIsGuardedToo() {
    cursor.moveTo(3);
    List<Bar> moving = cursor.moving().getBarData();
    List<Bar> guarded = cursor.guarded().getBarData();
    assertEquals(4, moving.size());
    assertThrows(LookAheadException.class, () -> guarded.get(4));
    cursor.moveTo(4);
    assertEquals(5, moving.size());
    assertEquals(moving.get(4), guarded.get(4));
    assertThrows(UnsupportedOperationException.class, () -> moving.remove(0));
    assertThrows(UnsupportedOperationException.class, moving::clear);
  }

  @Test
  void everyMutatorThrows() {
    cursor.moveTo(7);
    SeriesView view = cursor.moving();
    Bar bar = view.getBar(0);
    List<Executable> mutators = List.of(
        () -> view.addBar(bar), () -> view.addBar(bar, true), () -> view.addPrice(1), () -> view.addTrade(1, 1),
        () -> view.addPrice(bar.getClosePrice()), () -> view.addTrade(bar.getVolume(), bar.getClosePrice()),
        () -> view.setMaximumBarCount(3), view::barBuilder, () -> bar.addPrice(bar.getClosePrice()),
        () -> bar.addTrade(bar.getVolume(), bar.getClosePrice()));
    for (Executable mutator : mutators) {
      assertThrows(UnsupportedOperationException.class, mutator);
    }
  }

  @Test
  void aSubSeriesIsNumberedFromZeroAndEndsWhereItWasCut() {
    cursor.moveTo(7);
    BarSeries part = cursor.guarded().getSubSeries(3, 8);
    assertEquals(0, part.getBeginIndex());
    assertEquals(4, part.getEndIndex());
    assertEquals(bars.openInstant(3), part.getFirstBar().getBeginTime());
    assertEquals(bars.openInstant(7), part.getLastBar().getBeginTime());
    var thrown = assertThrows(LookAheadException.class, () -> part.getBar(5));
    assertTrue(thrown.getMessage().contains("peeker"), thrown.getMessage());
    assertThrows(IllegalArgumentException.class, () -> cursor.moving().getSubSeries(3, 3));
    assertThrows(IllegalArgumentException.class, () -> cursor.moving().getSubSeries(-1, 3));
  }

  @Test
  void aBarReadsItsColumns() {
    cursor.moveTo(7);
    Bar bar = cursor.moving().getBar(7);
    assertEquals(bars.open().get(7), bar.getOpenPrice().doubleValue());
    assertEquals(bars.high().get(7), bar.getHighPrice().doubleValue());
    assertEquals(bars.low().get(7), bar.getLowPrice().doubleValue());
    assertEquals(bars.close().get(7), bar.getClosePrice().doubleValue());
    assertEquals(bars.volume().get(7), bar.getVolume().doubleValue());
    assertEquals(bars.volume().get(7) * bars.close().get(7), bar.getAmount().doubleValue());
    assertEquals(bars.openInstant(7), bar.getBeginTime());
    assertEquals(bars.openTime(7) + 3_600_000, bar.getEndTime().toEpochMilli());
    assertEquals(bar, cursor.guarded().getBar(7));
    assertNotEquals(bar, cursor.guarded().getBar(6));
  }

  @Test
  void theCursorStaysAmongTheBars() {
    assertThrows(IndexOutOfBoundsException.class, () -> cursor.moveTo(20));
    assertThrows(IndexOutOfBoundsException.class, () -> cursor.moveTo(-2));
    assertEquals(19, SeriesCursor.whole(bars).getEndIndex());
    assertTrue(SeriesCursor.whole(bars.slice(0, 0)).isEmpty());
  }

  @Test
  void viewsAreNotSerialised() throws Exception {
    cursor.moveTo(3);
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThrows(UnsupportedOperationException.class, () -> out.writeObject(cursor.moving()));
      assertThrows(UnsupportedOperationException.class, () -> out.writeObject(cursor.moving().getBar(0)));
    }
  }
}

package io.github.phidias.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.BarConversions;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.RandomBars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;

class HigherTimeframeTest {
  private static final Timeframe FOUR_HOURS = Timeframe.parse("4h");

  /** Hourly bars that open on the grid of four hours. */
  private final Bars bars = aligned(RandomBars.of(5, 40));
  private final SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "peeker");

  private static Bars aligned(Bars bars) {
    int first = 0;
    while (bars.openTime(first) % FOUR_HOURS.millis() != 0) {
      first++;
    }
    return bars.slice(first, first + 20);
  }

  @Test
  void theMovingViewEndsAtTheLastFinishedBarAndTheGuardedOneAtTheLastOfAll() {
    cursor.moveTo(6);
    HigherTimeframe moving = HigherTimeframe.of(cursor.moving(), FOUR_HOURS);
    HigherTimeframe guarded = HigherTimeframe.of(cursor.guarded(), FOUR_HOURS);
    assertEquals(0, moving.series().getEndIndex());
    assertEquals(4, guarded.series().getEndIndex());
    cursor.moveTo(7);
    assertEquals(1, moving.series().getEndIndex());
    assertEquals(1, moving.lastFinished());
    assertEquals(1, guarded.lastFinished());
    assertEquals(0, guarded.lastFinished(6));
    assertEquals("BTC/USD 4h", moving.series().getName());
  }

  @Test
  void beforeTheFirstFinishedBarThereIsNone() {
    cursor.moveTo(2);
    HigherTimeframe moving = HigherTimeframe.of(cursor.moving(), FOUR_HOURS);
    assertTrue(moving.series().isEmpty());
    assertEquals(-1, moving.lastFinished());
    assertThrows(LookAheadException.class, () -> moving.series().getBar(0));
  }

  @Test
  void itIsMadeOnceAViewAndFollowsTheCursorBackToo() {
    cursor.moveTo(19);
    HigherTimeframe moving = HigherTimeframe.of(cursor.moving(), FOUR_HOURS);
    assertSame(moving, HigherTimeframe.of(cursor.moving(), Timeframe.parse("240m")));
    assertNotSame(moving, HigherTimeframe.of(cursor.guarded(), FOUR_HOURS));
    assertEquals(4, moving.lastFinished());
    cursor.moveTo(3);
    assertEquals(0, moving.lastFinished());
    cursor.moveTo(-1);
    assertEquals(-1, moving.lastFinished());
  }

  @Test
  void aCoarserViewHasCoarserViewsOfItsOwn() {
    HigherTimeframe four = HigherTimeframe.of(cursor.guarded(), FOUR_HOURS);
    HigherTimeframe eight = HigherTimeframe.of(four.series(), Timeframe.parse("8h"));
    for (int i = 0; i < bars.size(); i++) {
      cursor.moveTo(i);
      assertEquals(HigherTimeframe.of(cursor.guarded(), Timeframe.parse("8h")).lastFinished(), eight.lastFinished());
    }
  }

  @Nested
  class Leaks {
    @Test
    void readingABarThatIsNotFinishedThrowsAndSaysOnWhichBars() {
      cursor.moveTo(6);
      for (SeriesView view : List.of(cursor.moving(), cursor.guarded())) {
        SeriesView coarse = HigherTimeframe.of(view, FOUR_HOURS).series();
        var thrown = assertThrows(LookAheadException.class, () -> coarse.getBar(1));
        assertTrue(thrown.getMessage().contains("peeker (on 4h bars)"), thrown.getMessage());
        assertThrows(LookAheadException.class, () -> coarse.getSubSeries(0, 2));
        assertThrows(LookAheadException.class, () -> new ClosePriceIndicator(coarse).getValue(1));
      }
      assertThrows(LookAheadException.class, () -> HigherTimeframe.of(cursor.guarded(), FOUR_HOURS).series().getLastBar());
      assertThrows(LookAheadException.class, () -> HigherTimeframe.of(cursor.guarded(), FOUR_HOURS).series().getBarData().get(1));
    }

    @Test
    void askingWhatWillBeFinishedThrows() {
      cursor.moveTo(6);
      HigherTimeframe guarded = HigherTimeframe.of(cursor.guarded(), FOUR_HOURS);
      assertThrows(LookAheadException.class, () -> guarded.lastFinished(7));
      assertThrows(IndexOutOfBoundsException.class, () -> guarded.lastFinished(-1));
      var closes = guarded.aligned(new ClosePriceIndicator(guarded.series()));
      assertThrows(LookAheadException.class, () -> closes.getValue(7));
    }

    @Test
    void aViewKeptFromEarlierShowsNoMoreThanANewOne() {
      cursor.moveTo(19);
      SeriesView kept = HigherTimeframe.of(cursor.moving(), FOUR_HOURS).series();
      BarSeries part = kept.getSubSeries(0, 2);
      cursor.moveTo(4);
      assertThrows(LookAheadException.class, () -> kept.getBar(1));
      assertEquals(2, part.getBarCount());
      assertThrows(UnsupportedOperationException.class, () -> kept.addPrice(1));
    }

    @Test
    void aSubSeriesOfTheFineBarsHasCoarseBarsOfItsOwnBarsOnly() {
      cursor.moveTo(6);
      HigherTimeframe part = HigherTimeframe.of(cursor.moving().getSubSeries(1, 7), FOUR_HOURS);
      assertEquals(0, part.lastFinished());
      assertEquals(bars.open().get(1), part.series().getBar(0).getOpenPrice().doubleValue());
    }
  }

  @Nested
  class AlignedIndicators {
    @Test
    void showTheLastFinishedBarAtEachFineIndexAndAreUnstableUntilThen() {
      cursor.moveTo(19);
      HigherTimeframe four = HigherTimeframe.of(cursor.guarded(), FOUR_HOURS);
      var closes = four.aligned(new ClosePriceIndicator(four.series()));
      assertTrue(closes.getValue(2).isNaN());
      assertEquals(bars.close().get(3), closes.getValue(3).doubleValue());
      assertEquals(bars.close().get(3), closes.getValue(6).doubleValue());
      assertEquals(3, closes.getCountOfUnstableBars());
      assertSame(cursor.guarded(), closes.getBarSeries());
    }

    @Test
    void ofOtherBarsAreRefused() {
      cursor.moveTo(19);
      HigherTimeframe four = HigherTimeframe.of(cursor.guarded(), FOUR_HOURS);
      var thrown = assertThrows(InputException.class, () -> four.aligned(new ClosePriceIndicator(cursor.guarded())));
      assertEquals(ErrorCode.BAD_PARAMETER, thrown.code());
      assertTrue(thrown.getMessage().contains("'BTC/USD 1h' but must be one of 'BTC/USD 4h'"), thrown.getMessage());
    }
  }

  @Test
  void aSeriesOfTheUsersOwnIsReadAsItStandsByItsOwnIndices() {
    BarSeries own = BarConversions.toSeries(bars.slice(0, 15));
    own.setMaximumBarCount(12);
    HigherTimeframe four = HigherTimeframe.of(own, FOUR_HOURS);
    assertEquals(3, own.getBeginIndex());
    assertEquals(2, four.lastFinished());
    assertEquals(0, four.lastFinished(3));
    assertEquals(1, four.lastFinished(10));
    assertThrows(IndexOutOfBoundsException.class, () -> four.lastFinished(2));
    var closes = four.aligned(new ClosePriceIndicator(four.series()));
    assertSame(own, closes.getBarSeries());
    assertEquals(bars.close().get(11), closes.getValue(12).doubleValue());
    assertEquals(3, closes.getCountOfUnstableBars());
  }

  @Test
  void aTimeframeThatIsNoWholeMultipleIsRefused() {
    cursor.moveTo(5);
    assertThrows(InputException.class, () -> HigherTimeframe.of(cursor.moving(), Timeframe.parse("90m")));
    assertThrows(InputException.class, () -> HigherTimeframe.of(cursor.moving(), Timeframe.MINUTE));
  }
}

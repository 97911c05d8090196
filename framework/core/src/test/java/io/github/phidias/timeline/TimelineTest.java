package io.github.phidias.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimelineTest {
  /** Bars of a length in milliseconds that open at given milliseconds. */
  private static Bars bars(String name, long millis, long... opens) {
    double[] ones = new double[opens.length];
    Arrays.fill(ones, 1);
    return Bars.of(Instrument.parse(name), Timeframe.ofMillis(millis), opens, ones, ones, ones, ones, ones);
  }

  /** One line an instant: the time, the bars that close, the bars that open. */
  private static List<String> told(Bars... bars) {
    Timeline timeline = Timeline.of(List.of(bars));
    List<String> lines = new ArrayList<>();
    while (timeline.advance()) {
      StringBuilder line = new StringBuilder().append(timeline.time());
      for (int k = 0; k < timeline.closed(); k++) {
        line.append(" -").append(name(timeline, timeline.closedInstrument(k))).append(timeline.closedIndex(k));
      }
      for (int k = 0; k < timeline.opened(); k++) {
        line.append(" +").append(name(timeline, timeline.openedInstrument(k))).append(timeline.openedIndex(k));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static String name(Timeline timeline, int number) {
    return timeline.bars().get(number).instrument().base();
  }

  @Test
  void whatClosesComesBeforeWhatOpens() {
    assertEquals(List.of("0 +A0 +B0", "10 -A0 -B0 +A1 +B1", "20 -A1 -B1"), told(bars("A", 10, 0, 10), bars("B", 10, 0, 10)));
  }

  @Test
  void instrumentsComeByNameWhateverTheOrderOfListing() {
    Bars a = bars("A", 10, 0);
    Bars b = bars("B", 10, 0);
    Bars c = bars("C", 10, 0);
    assertEquals(List.of("0 +A0 +B0 +C0", "10 -A0 -B0 -C0"), told(c, a, b));
    assertEquals(told(a, b, c), told(b, c, a));
  }

  @Test
  void oneInstrumentComesInSeveralTimeframesTheShorterFirst() {
    assertEquals(
        List.of("0 +A0 +A0", "10 -A0 +A1", "20 -A1 -A0"), told(bars("A", 20, 0), bars("A", 10, 0, 10)));
    Timeline timeline = Timeline.of(List.of(bars("A", 20, 0), bars("A", 10, 0, 10)));
    assertEquals(10, timeline.bars().getFirst().timeframe().millis());
  }

  @Test
  void anInstrumentInAGapIsNotVisitedAndItsBarStillCloses() {
    assertEquals(
        List.of("0 +A0 +B0", "10 -A0 -B0 +B1", "20 -B1 +B2", "30 -B2 +A1", "40 -A1"),
        told(bars("A", 10, 0, 30), bars("B", 10, 0, 10, 20)));
  }

  @Test
  void lateStartersEarlyEndersAndEmptyOnesNeedNoCare() {
    assertEquals(
        List.of("0 +A0", "10 -A0", "100 +B0", "110 -B0"), told(bars("A", 10, 0), bars("B", 10, 100), bars("C", 10)));
    assertEquals(List.of(), told(bars("C", 10)));
    assertEquals(List.of(), told());
  }

  @Test
  void timesBefore1970AreTimesToo() {
    assertEquals(List.of("-20 +A0", "-10 -A0 +B0", "0 -B0"), told(bars("A", 10, -20), bars("B", 10, -10)));
  }

  @Test
  void itSaysWhatIsKnownAndOpenNow() {
    Timeline timeline = Timeline.of(List.of(bars("A", 10, 0, 30), bars("B", 10, 0, 10)));
    assertEquals(-1, timeline.known(0));
    List<String> lines = new ArrayList<>();
    while (timeline.advance()) {
      lines.add("%d %d %s %d".formatted(timeline.time(), timeline.known(0), timeline.isOpen(0), timeline.known(1)));
    }
    assertEquals(List.of("0 -1 true -1", "10 0 false 0", "20 0 false 1", "30 0 true 1", "40 1 false 1"), lines);
  }

  @Test
  void beforeTheFirstAndAfterTheLastInstantThereIsNoTime() {
    Timeline timeline = Timeline.of(List.of(bars("A", 10, 0)));
    assertThrows(IllegalStateException.class, timeline::time);
    assertTrue(timeline.advance());
    assertThrows(IndexOutOfBoundsException.class, () -> timeline.closedInstrument(0));
    assertEquals(0, timeline.openedInstrument(0));
    assertTrue(timeline.advance());
    assertFalse(timeline.advance());
    assertFalse(timeline.advance());
    assertThrows(IllegalStateException.class, timeline::time);
    assertEquals(0, timeline.closed());
  }

  @Nested
  class Refused {
    @Test
    void isAnInstrumentListedTwiceWithOneTimeframe() {
      assertRefused(ErrorCode.BAD_PARAMETER, "bars[A/USD 10ms]", bars("A", 10, 0), bars("B", 10, 0), bars("A", 10, 50));
    }

    @Test
    void isABarThatOpensBeforeTheOneBeforeItHasClosed() {
      String message = assertRefused(ErrorCode.NON_MONOTONIC_TIME, "bars[A/USD 10ms]", bars("A", 10, 0, 10, 19));
      assertTrue(message.contains("bar 1 opens at 10 and closes at 20"), message);
    }

    @Test
    void isABarThatClosesAfterTheEndOfTime() {
      assertRefused(ErrorCode.NON_MONOTONIC_TIME, "bars[A/USD 10ms]", bars("A", 10, Long.MAX_VALUE - 3));
      assertRefused(ErrorCode.NON_MONOTONIC_TIME, "bars[A/USD 10ms]", bars("A", 10, Long.MAX_VALUE - 10));
    }

    private static String assertRefused(ErrorCode code, String field, Bars... bars) {
      var thrown = assertThrows(InputException.class, () -> Timeline.of(List.of(bars)));
      assertEquals(code, thrown.code());
      assertEquals(field, thrown.field());
      return thrown.getMessage();
    }
  }
}

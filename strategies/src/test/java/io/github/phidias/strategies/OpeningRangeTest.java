package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningRangeTest {
  /** From midnight UTC to six, a range of two hours. */
  private static final OpeningRange SIX_HOURS = new OpeningRange("UTC", "00:00", "06:00", 120, 0.1);

  private static String letters(OpeningRange strategy, double... closes) {
    return strategy.signals(BarColumns.of(TickBars.ofCloses(closes))).letters();
  }

  @Test
  void buysTheFirstCloseAboveTheRangeAndSellsWithTheClosingBar() {
    // 13 > 12; the sixth bar closes at six.
    assertEquals("HHHBHSHH", letters(SIX_HOURS, 10, 12, 11, 13, 14, 14, 20, 20));
  }

  @Test
  void sellsUnderTheRangeAndBuysOnceASession() {
    assertEquals("HHHBSHHH", letters(SIX_HOURS, 10, 12, 11, 13, 9, 14, 14, 14));
  }

  @Test
  void doesNotBuyWithTheClosingBar() {
    assertEquals("HHHHHH", letters(SIX_HOURS, 10, 12, 11, 11, 11, 13));
  }

  @Test
  void aCloseOnTheRangeIsInside() {
    assertEquals("HHHHHH", letters(SIX_HOURS, 10, 12, 12, 10, 12, 12));
  }

  @Test
  void sellsWithTheNextBarThereIsWhenTheClosingOneIsMissing() {
    assertEquals("HHHBS", SIX_HOURS.signals(BarColumns.of(HourBars.at(new int[] {0, 1, 2, 3, 9}, 10, 12, 11, 13, 13))).letters());
    assertEquals(
        "HHHBSHHB",
        SIX_HOURS.signals(
            BarColumns.of(HourBars.at(new int[] {0, 1, 2, 3, 24, 25, 26, 27}, 10, 12, 11, 13, 13, 14, 13, 15))).letters());
  }

  @Test
  void aSessionWhoseFirstBarIsMissingGivesNothing() {
    assertEquals("HHHH", SIX_HOURS.signals(BarColumns.of(HourBars.at(new int[] {1, 2, 3, 4}, 10, 12, 13, 14))).letters());
  }

  @Test
  void readsTheClockOfItsZone() {
    // Seven in the evening of New York is midnight UTC, one in the morning is six.
    double[] closes = {10, 12, 11, 13, 14, 14, 20, 20};
    assertEquals("HHHBHSHH", letters(new OpeningRange("America/New_York", "19:00", "01:00", 120, 0.1), closes));
    assertEquals("HHHHHHHH", letters(new OpeningRange("America/New_York", "09:30", "16:00", 120, 0.1), closes));
  }

  @Test
  void barsAsLongAsTheRangeGiveNothing() {
    assertEquals("HHHHHH", letters(new OpeningRange("UTC", "00:00", "06:00", 60, 0.1), 10, 12, 13, 14, 9, 9));
  }

  @Test
  void tellsTheRange() {
    assertEquals(
        Map.of("range_high", 12.0, "range_low", 10.0),
        SIX_HOURS.signals(BarColumns.of(TickBars.ofCloses(10, 12, 11, 13))).at(3).metadata());
  }

  @Test
  void refusesBadParameters() {
    assertEquals("range_minutes",
        assertThrows(InputException.class, () -> new OpeningRange("UTC", "00:00", "06:00", 360, 0.1)).field());
    assertEquals("zone", assertThrows(InputException.class, () -> new OpeningRange("Mars", "00:00", "06:00", 60, 0.1)).field());
    assertEquals("start", assertThrows(InputException.class, () -> new OpeningRange("UTC", "25:00", "06:00", 60, 0.1)).field());
  }
}

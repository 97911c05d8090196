package io.github.phidias.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.InputException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradingWindowTest {
  @ParameterizedTest
  @CsvSource({
    "-1, 24, 5, UTC, start_hour", "24, 1, 5, UTC, start_hour", "0, 0, 5, UTC, end_hour", "0, 25, 5, UTC, end_hour",
    "9, 9, 5, UTC, end_hour", "0, 24, 0, UTC, max_trades_per_day", "0, 24, 5, Mars/Olympus, zone", "0, 24, 5, '', zone"
  })
  void refusesNonsenseAndNamesTheField(int start, int end, int trades, String zone, String field) {
    var thrown = assertThrows(InputException.class, () -> new TradingWindow(start, end, trades, zone));
    assertEquals(field, thrown.field());
  }

  @Test
  void countsTheNewDayFromMidnightAlsoInsideAWindowOverMidnight() {
    var window = new TradingWindow(22, 6, 1, "UTC");
    List<Instant> entry = List.of(Instant.parse("2024-03-14T22:30:00Z"));
    assertEquals(List.of(RiskCode.MAX_TRADES_PER_DAY), window.decide(Instant.parse("2024-03-14T23:59:59Z"), entry).codes());
    assertTrue(window.decide(Instant.parse("2024-03-15T00:00:00Z"), entry).allowed());
  }

  @Test
  void neverHasLessThanZeroEntriesLeft() {
    Instant now = Instant.parse("2024-03-14T12:00:00Z");
    WindowDecision decision = new TradingWindow(0, 24, 1, "UTC").decide(now, List.of(now, now, now));
    assertEquals(3, decision.tradesToday());
    assertEquals(0, decision.remainingTrades());
  }

  /** Zones that skip or repeat an hour, or, on Lord Howe, half of one. */
  @Nested
  class DaysThatChangeTheClock {
    @ParameterizedTest
    @CsvSource({
      // Berlin skips 2 to 3 at 01:00 UTC.
      "Europe/Berlin, 2024-03-31T00:59:59Z, 1", "Europe/Berlin, 2024-03-31T01:00:00Z, 3",
      // Berlin repeats 2 to 3 from 00:00 to 02:00 UTC.
      "Europe/Berlin, 2024-10-27T00:00:00Z, 2", "Europe/Berlin, 2024-10-27T01:59:59Z, 2", "Europe/Berlin, 2024-10-27T02:00:00Z, 3",
      // New York skips 2 to 3 at 07:00 UTC and repeats 1 to 2 from 05:00 to 07:00 UTC.
      "America/New_York, 2024-03-10T06:59:59Z, 1", "America/New_York, 2024-03-10T07:00:00Z, 3",
      "America/New_York, 2024-11-03T05:00:00Z, 1", "America/New_York, 2024-11-03T06:59:59Z, 1", "America/New_York, 2024-11-03T07:00:00Z, 2",
      // Lord Howe skips 2:00 to 2:30 at 15:30 UTC, and repeats 1:30 to 2:00 before 15:30 UTC.
      "Australia/Lord_Howe, 2024-10-05T15:29:59Z, 1", "Australia/Lord_Howe, 2024-10-05T15:30:00Z, 2",
      "Australia/Lord_Howe, 2024-10-05T15:59:59Z, 2", "Australia/Lord_Howe, 2024-10-05T16:00:00Z, 3",
      "Australia/Lord_Howe, 2024-04-06T14:59:59Z, 1", "Australia/Lord_Howe, 2024-04-06T15:29:59Z, 1",
      "Australia/Lord_Howe, 2024-04-06T15:30:00Z, 2"
    })
    void readTheHourOfTheLocalClock(String zone, Instant now, int hour) {
      var atThatHour = new TradingWindow(hour, hour + 1, 5, zone);
      assertEquals(hour, atThatHour.decide(now, List.of()).localHour());
      assertTrue(atThatHour.isOpen(now));
      assertFalse(new TradingWindow(hour + 1, hour, 5, zone).decide(now, List.of()).allowed());
    }

    @Test
    void haveOneCountHoweverLongTheyAre() {
      var window = new TradingWindow(0, 24, 9, "Europe/Berlin");
      Instant last = Instant.parse("2024-10-27T22:59:59Z");
      List<Instant> entries = List.of(
          Instant.parse("2024-10-26T21:59:59Z"), Instant.parse("2024-10-26T22:00:00Z"), Instant.parse("2024-10-27T00:30:00Z"),
          Instant.parse("2024-10-27T01:30:00Z"), last, Instant.parse("2024-10-27T23:00:00Z"));
      WindowDecision decision = window.decide(last, entries);
      assertEquals(4, decision.tradesToday());
      assertEquals(LocalDate.parse("2024-10-27"), decision.localDate());
    }
  }
}

package io.github.phidias.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionCalendarTest {
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
  private static final Set<DayOfWeek> WORKING_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  static Bars bars(Timeframe timeframe, long... times) {
    double[] ones = new double[times.length];
    Arrays.fill(ones, 1);
    return Bars.of(Instrument.UNKNOWN, timeframe, times, ones, ones, ones, ones, ones);
  }

  private static void assertSession(SessionCalendar calendar, String time, String day, boolean inside, String end) {
    long instant = at(time);
    assertEquals(day, LocalDate.ofEpochDay(calendar.sessionDay(instant)).toString(), time);
    assertEquals(inside, calendar.contains(instant), time);
    assertEquals(end, Instant.ofEpochMilli(calendar.sessionEnd(instant)).toString(), time);
    assertEquals(inside, calendar.sessionStart(instant) <= instant, time);
  }

  @Test
  void tellsWhatItWasMadeOf() {
    for (String[] times : new String[][] {{"00:00", "24:00"}, {"17:00", "17:00"}, {"09:30", "16:05"}, {"22:00", "05:00"}}) {
      SessionCalendar calendar = SessionCalendar.of("America/New_York", times[0], times[1], EVERY_DAY);
      assertEquals(times[0], calendar.start());
      assertEquals(times[1], calendar.end());
      assertEquals(calendar, SessionCalendar.of(calendar.zone().getId(), calendar.start(), calendar.end(), calendar.weekdays()));
      assertTrue(calendar.toString().startsWith("America/New_York %s to %s, [".formatted(times[0], times[1])), calendar.toString());
    }
  }

  @Nested
  class Exchange {
    private final SessionCalendar newYork = SessionCalendar.of("America/New_York", "09:30", "16:00", WORKING_DAYS);

    @ParameterizedTest
    @CsvSource({
      "2024-03-08T14:29:59.999Z, 2024-03-08, false, 2024-03-08T21:00:00Z", // before the opening of Friday
      "2024-03-08T14:30:00Z, 2024-03-08, true, 2024-03-08T21:00:00Z",
      "2024-03-08T20:59:59.999Z, 2024-03-08, true, 2024-03-08T21:00:00Z",
      "2024-03-08T21:00:00Z, 2024-03-11, false, 2024-03-11T20:00:00Z", // after the close: Monday, in summer time by now
      "2024-03-10T12:00:00Z, 2024-03-11, false, 2024-03-11T20:00:00Z",
      "2024-03-11T13:29:59Z, 2024-03-11, false, 2024-03-11T20:00:00Z",
      "2024-03-11T13:30:00Z, 2024-03-11, true, 2024-03-11T20:00:00Z"
    })
    void giveTheTimeOutsideToTheSessionThatComesNext(String time, String day, boolean inside, String end) {
      assertSession(newYork, time, day, inside, end);
    }

    @Test
    void knowsTheLastBarOfADayFromTheCalendarAlone() {
      assertFalse(newYork.closesSession(at("2024-03-11T19:00:00Z"), at("2024-03-11T19:30:00Z")));
      assertTrue(newYork.closesSession(at("2024-03-11T19:30:00Z"), at("2024-03-11T20:00:00Z")));
      assertTrue(newYork.closesSession(at("2024-03-11T19:30:00Z"), at("2024-03-11T20:30:00Z")));
    }

    @Test
    void takesTheLastBarBeforeAGapForTheLastOfItsSession() {
      Bars bars = bars(
          Timeframe.HOUR, at("2024-03-11T18:00:00Z"), at("2024-03-12T13:30:00Z"), at("2024-03-12T14:30:00Z"),
          at("2024-03-12T19:00:00Z"), at("2024-03-12T20:00:00Z"), at("2024-03-13T15:00:00Z"));
      boolean[] last = new boolean[bars.size()];
      for (int i = 0; i < last.length; i++) {
        last[i] = newYork.lastOfSession(bars, i);
      }
      // The bar after the close of the 12th belongs to the 13th, whose last bar is the last of all.
      assertEquals("[true, false, false, true, false, true]", Arrays.toString(last));
      assertFalse(newYork.closesSession(bars.openTime(0), bars.closeTime(0)));
    }
  }

  @Nested
  class OverMidnight {
    @ParameterizedTest
    @CsvSource({
      "2024-03-04T22:59:59Z, 2024-03-04, false, 2024-03-05T22:00:00Z",
      "2024-03-04T23:00:00Z, 2024-03-04, true, 2024-03-05T22:00:00Z",
      "2024-03-05T12:00:00Z, 2024-03-04, true, 2024-03-05T22:00:00Z",
      "2024-03-05T22:00:00Z, 2024-03-05, false, 2024-03-06T22:00:00Z"
    })
    void belongsToTheDayOnWhichItStarts(String time, String day, boolean inside, String end) {
      assertSession(SessionCalendar.of("America/Chicago", "17:00", "16:00", EVERY_DAY), time, day, inside, end);
    }

    @Test
    void withOneTimeForStartAndEndIsAWholeDay() {
      SessionCalendar currencies = SessionCalendar.of(
          "America/New_York", "17:00", "17:00",
          EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY));
      assertSession(currencies, "2024-03-10T20:59:59Z", "2024-03-10", false, "2024-03-11T21:00:00Z");
      assertSession(currencies, "2024-03-10T21:00:00Z", "2024-03-10", true, "2024-03-11T21:00:00Z");
      assertSession(currencies, "2024-03-11T21:00:00Z", "2024-03-11", true, "2024-03-12T21:00:00Z");
      assertSession(currencies, "2024-03-15T21:00:00Z", "2024-03-17", false, "2024-03-18T21:00:00Z");
    }
  }

  @Nested
  class WholeDays {
    @Test
    void haveAsManyHoursAsTheClockSays() {
      SessionCalendar berlin = SessionCalendar.of("Europe/Berlin", "00:00", "24:00", EVERY_DAY);
      assertSession(berlin, "2024-03-30T23:00:00Z", "2024-03-31", true, "2024-03-31T22:00:00Z");
      assertSession(berlin, "2024-10-26T22:00:00Z", "2024-10-27", true, "2024-10-27T23:00:00Z");
    }

    @Test
    void ofAZoneThatLeftOutADay() {
      // Samoa had no 30 December 2011.
      SessionCalendar apia = SessionCalendar.of("Pacific/Apia", "00:00", "24:00", EVERY_DAY);
      assertSession(apia, "2011-12-30T09:59:59Z", "2011-12-29", true, "2011-12-30T10:00:00Z");
      assertSession(apia, "2011-12-30T10:00:00Z", "2011-12-31", true, "2011-12-31T10:00:00Z");
    }

    @Test
    void inUtcAreTheDefault() {
      assertSession(SessionCalendar.UTC_DAYS, "1969-12-31T23:59:59.999Z", "1969-12-31", true, "1970-01-01T00:00:00Z");
      assertSession(SessionCalendar.UTC_DAYS, "2024-02-29T00:00:00Z", "2024-02-29", true, "2024-03-01T00:00:00Z");
    }
  }

  @Test
  void barsLongerThanASessionAreItsLast() {
    Bars weeks = bars(Timeframe.parse("1w"), at("2024-03-04T00:00:00Z"), at("2024-03-11T00:00:00Z"));
    assertTrue(SessionCalendar.UTC_DAYS.lastOfSession(weeks, 0));
    assertTrue(SessionCalendar.UTC_DAYS.lastOfSession(weeks, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "Mars/Base, 09:00, 10:00, zone", "UTC, 24:00, 10:00, start", "UTC, 9:00, 10:00, start", "UTC, 09:00, 24:01, end",
    "UTC, 09:00, 10:60, end", "UTC, '', 10:00, start"
  })
  void refusesOtherZonesAndTimes(String zone, String start, String end, String field) {
    InputException refused = assertThrows(InputException.class, () -> SessionCalendar.of(zone, start, end, EVERY_DAY));
    assertEquals(ErrorCode.BAD_PARAMETER, refused.code());
    assertEquals(field, refused.field());
  }

  @Test
  void refusesNoWeekday() {
    Set<DayOfWeek> none = EnumSet.noneOf(DayOfWeek.class);
    assertEquals("weekdays", assertThrows(InputException.class, () -> SessionCalendar.of("UTC", "00:00", "24:00", none)).field());
  }

  @Test
  void isEqualByItsSettingsAndSaysThem() {
    SessionCalendar one = SessionCalendar.of("UTC", "22:00", "24:00", WORKING_DAYS);
    SessionCalendar same = SessionCalendar.of("UTC", "22:00", "24:00", WORKING_DAYS);
    same.sessionEnd(0);
    assertEquals(one, same);
    assertEquals(one.hashCode(), same.hashCode());
    assertEquals(WORKING_DAYS, one.weekdays());
    assertEquals("UTC", one.zone().getId());
    assertEquals("UTC 22:00 to 24:00, [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY]", one.toString());
    assertEquals(
        "UTC 17:00 to 16:30, [SUNDAY]", SessionCalendar.of("UTC", "17:00", "16:30", EnumSet.of(DayOfWeek.SUNDAY)).toString());
    assertNotEquals(one, SessionCalendar.of("UTC", "22:00", "23:00", WORKING_DAYS));
    assertNotEquals(one, SessionCalendar.of("UTC", "22:00", "24:00", EVERY_DAY));
  }
}

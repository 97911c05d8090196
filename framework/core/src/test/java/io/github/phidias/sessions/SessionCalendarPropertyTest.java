package io.github.phidias.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SessionCalendarPropertyTest {
  private static final String[] ZONES = {
    "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Havana", "America/St_Johns"
  };

  /** The first session that ends after a time, looked for from long before, with the clock's own classes. */
  private static long[] slow(ZoneId zone, int start, int end, Set<DayOfWeek> weekdays, long time) {
    LocalDate date = Instant.ofEpochMilli(time).atZone(zone).toLocalDate().minusDays(20);
    while (true) {
      LocalDate endDate = end <= start ? date.plusDays(1) : date;
      long ends = (end == 1440
          ? endDate.plusDays(1).atTime(LocalTime.MIDNIGHT)
          : endDate.atTime(LocalTime.ofSecondOfDay(end * 60L))).atZone(zone).toInstant().toEpochMilli();
      if (weekdays.contains(date.getDayOfWeek()) && ends > time) {
        long starts = date.atTime(LocalTime.ofSecondOfDay(start * 60L)).atZone(zone).toInstant().toEpochMilli();
        return new long[] {date.toEpochDay(), starts, ends};
      }
      date = date.plusDays(1);
    }
  }

  @Property(tries = 400)
  void isTheSlowSearchInAnyOrderOfQuestions(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ZoneId zone = ZoneId.of(ZONES[random.nextInt(ZONES.length)]);
    int start = random.nextInt(1440 / 30) * 30;
    int end = random.nextBoolean() ? 1440 : random.nextInt(1440 / 30) * 30;
    Set<DayOfWeek> weekdays = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextInt(3) > 0) {
        weekdays.add(day);
      }
    }
    SessionCalendar calendar = SessionCalendar.of(zone.getId(), text(start), text(end), weekdays);
    long time = 1_600_000_000_000L + random.nextLong(150_000_000_000L) / 60_000 * 60_000;
    long step = 60_000L * (1 + random.nextInt(600));
    for (int i = 0; i < 120; i++) {
      time += random.nextInt(30) == 0 ? (random.nextInt(61) - 30) * 86_400_000L : step;
      long[] expected = slow(zone, start, end, weekdays, time);
      String where = calendar + " at " + Instant.ofEpochMilli(time);
      assertEquals(expected[0], calendar.sessionDay(time), where);
      assertEquals(expected[1], calendar.sessionStart(time), where);
      assertEquals(expected[2], calendar.sessionEnd(time), where);
      assertEquals(time >= expected[1], calendar.contains(time), where);
      assertTrue(calendar.sessionEnd(time) > time, where);
      assertEquals(expected[2] <= time + step, calendar.closesSession(time, time + step), where);
      // The end of a session belongs to the next one.
      assertTrue(calendar.sessionDay(calendar.sessionEnd(time)) > expected[0], where);
    }
  }

  private static String text(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }
}

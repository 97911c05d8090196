package io.github.phidias.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.sessions.SessionStatistics.Day;
import io.github.phidias.sessions.SessionStatistics.Group;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SessionStatisticsTest {
  private static final Timeframe HALF_DAY = Timeframe.parse("12h");

  private static long day(int dayOfMarch, int hour) {
    return SessionCalendarTest.at("2024-03-01T00:00:00Z") + (dayOfMarch - 1) * 86_400_000L + hour * 3_600_000L;
  }

  private static Group group(int count, double mean, double positive) {
    return new Group(count, OptionalDouble.of(mean), OptionalDouble.of(positive));
  }

  @Test
  void measuresFromTheLastEquityOfTheSessionBefore() {
    // Monday the 4th to Tuesday the 5th, then Monday the 11th.
    Bars bars = SessionCalendarTest.bars(HALF_DAY, day(4, 0), day(4, 12), day(5, 0), day(5, 12), day(11, 0));
    SessionStatistics found = SessionStatistics.of(
        SessionCalendar.UTC_DAYS, bars, Column.copyOf(90, 125, 200, 100, 150), 100);
    assertEquals(group(3, (0.25 - 0.2 + 0.5) / 3, 2.0 / 3), found.all());
    assertEquals(Optional.of(new Day(LocalDate.parse("2024-03-11"), 0.5)), found.best());
    assertEquals(100.0 / 125 - 1, found.worst().orElseThrow().fraction());
    assertEquals(LocalDate.parse("2024-03-05"), found.worst().orElseThrow().date());
    assertEquals(List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), List.copyOf(found.byWeekday().keySet()));
    assertEquals(group(2, 0.375, 1), found.byWeekday().get(DayOfWeek.MONDAY));
    assertEquals(0, found.byWeekday().get(DayOfWeek.TUESDAY).sharePositive().orElseThrow());
  }

  @Test
  void followsTheSessionAndNotTheDate() {
    SessionCalendar overMidnight = SessionCalendar.of("UTC", "18:00", "17:00", EnumSet.allOf(DayOfWeek.class));
    Bars bars = SessionCalendarTest.bars(Timeframe.HOUR, day(4, 18), day(5, 10), day(5, 16), day(5, 17), day(5, 18));
    SessionStatistics found = SessionStatistics.of(overMidnight, bars, Column.copyOf(1, 1, 110, 120, 165), 100);
    // The bar of 17:00 lies outside and counts for the session of the 5th.
    assertEquals(Optional.of(new Day(LocalDate.parse("2024-03-04"), 110.0 / 100 - 1)), found.worst());
    assertEquals(Optional.of(new Day(LocalDate.parse("2024-03-05"), 0.5)), found.best());
    assertEquals(2, found.all().count());
  }

  @Test
  void isEmptyWithoutBarsAndWithoutEquityToStartFrom() {
    SessionStatistics none = SessionStatistics.of(
        SessionCalendar.UTC_DAYS, SessionCalendarTest.bars(HALF_DAY), Column.copyOf(), 100);
    assertEquals(new Group(0, OptionalDouble.empty(), OptionalDouble.empty()), none.all());
    assertTrue(none.best().isEmpty() && none.worst().isEmpty() && none.byWeekday().isEmpty());
    Bars bars = SessionCalendarTest.bars(HALF_DAY, day(4, 0), day(5, 0), day(6, 0));
    SessionStatistics ruined = SessionStatistics.of(SessionCalendar.UTC_DAYS, bars, Column.copyOf(0, 5, 6), 100);
    assertEquals(2, ruined.all().count());
    assertEquals(-1, ruined.worst().orElseThrow().fraction());
  }

  @Test
  void wantsOneEquityABar() {
    Bars bars = SessionCalendarTest.bars(HALF_DAY, day(4, 0));
    assertThrows(
        IllegalArgumentException.class, () -> SessionStatistics.of(SessionCalendar.UTC_DAYS, bars, Column.copyOf(1, 2), 1));
  }

  @Property(tries = 200)
  void weekdaysTogetherAreAllSessions(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 1 + random.nextInt(60);
    long[] times = new long[n];
    double[] equity = new double[n];
    long time = day(1, 0);
    double value = 100;
    for (int i = 0; i < n; i++) {
      times[i] = time;
      value *= 1 + random.nextDouble(-0.05, 0.05);
      equity[i] = value;
      time += 3_600_000L * (1 + random.nextInt(60));
    }
    SessionCalendar calendar = SessionCalendar.of(
        "Europe/Berlin", "09:00", "17:30", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    SessionStatistics found =
        SessionStatistics.of(calendar, SessionCalendarTest.bars(Timeframe.HOUR, times), Column.wrap(equity), 100);
    assertEquals(found.all().count(), found.byWeekday().values().stream().mapToInt(Group::count).sum());
    double sum = found.byWeekday().values().stream().mapToDouble(g -> g.count() * g.mean().orElseThrow()).sum();
    assertEquals(found.all().mean().orElseThrow() * found.all().count(), sum, 1e-9);
    assertTrue(found.worst().orElseThrow().fraction() <= found.all().mean().orElseThrow() + 1e-12);
    assertTrue(found.best().orElseThrow().fraction() >= found.all().mean().orElseThrow() - 1e-12);
    if (found.all().count() == 1) {
      assertEquals(value / 100 - 1, found.all().mean().orElseThrow());
    }
    assertTrue(found.byWeekday().keySet().stream().noneMatch(d -> d == DayOfWeek.SATURDAY || d == DayOfWeek.SUNDAY));
  }
}

package io.github.phidias.indicators.kernels;

import io.github.phidias.bars.Bars;
import io.github.phidias.sessions.SessionCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;

/**
 * Numbers the sessions of bars: bars of one number belong together, and a later session has a greater number. A trading day
 * begins at a local time of a zone and lasts until that time of the next day; one that begins at noon or later counts for the
 * next day, so that Sunday evening belongs to Monday's week. A bar belongs to the session in which it opens. Used by one thread
 * at a time.
 */
public final class SessionNumbers {
  private static final int NOON = 12;

  private final SessionPeriod period;
  private final SessionCalendar calendar;
  private final int ahead;
  private long lastDay = Long.MIN_VALUE;
  private long lastNumber;

  private SessionNumbers(SessionPeriod period, SessionCalendar calendar) {
    this.period = period;
    this.calendar = calendar;
    this.ahead = Integer.parseInt(calendar.start().substring(0, 2)) >= NOON ? 1 : 0;
  }

  /**
   * The numbers of a zone.
   *
   * @param zone  IANA name of the time zone
   * @param start local time {@code HH:MM} at which a trading day begins
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER with zone or start
   */
  public static SessionNumbers of(SessionPeriod period, String zone, String start) {
    // From a time of day to the same one is a whole day.
    return new SessionNumbers(period, SessionCalendar.of(zone, start, start, EnumSet.allOf(DayOfWeek.class)));
  }

  /** The number of the session in which a bar opens. */
  public long of(Bars bars, int index) {
    long day = calendar.sessionDay(bars.openTime(index)) + ahead;
    if (day != lastDay) {
      lastDay = day;
      lastNumber = number(day);
    }
    return lastNumber;
  }

  private long number(long day) {
    return switch (period) {
      case DAY -> day;
      // Day 0 was a Thursday.
      case WEEK -> Math.floorDiv(day + 3, 7L);
      case MONTH -> {
        LocalDate date = LocalDate.ofEpochDay(day);
        yield date.getYear() * 12L + date.getMonthValue();
      }
    };
  }
}

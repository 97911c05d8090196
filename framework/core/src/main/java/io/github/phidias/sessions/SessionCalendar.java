package io.github.phidias.sessions;

import io.github.phidias.bars.Bars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * When sessions begin and end on the local clock of a zone. Every instant belongs to exactly one session: inside, to that
 * session; outside, to the one that comes next, the first in which what is known or ordered now can be acted on. So the
 * periods from one session's end to the next one's end follow each other without a gap, and the end of the session an
 * instant belongs to always lies after the instant. All of it follows from the calendar alone, never from later bars.
 *
 * <p>A local time that a clock skips stands for as much later; of one that comes twice, the first. Immutable and safe for
 * many threads; the last session asked for is remembered, so that a call makes no object but on the first bar of a session.
 */
public final class SessionCalendar {
  /** Whole days in UTC, every day of the week. */
  public static final SessionCalendar UTC_DAYS = of("UTC", "00:00", "24:00", EnumSet.allOf(DayOfWeek.class));

  private static final int MINUTES = 24 * 60;
  private static final long DAY = 86_400_000L;
  private static final int DAYS_LOOKED_BACK = 9;
  /** Beyond this many days a search starts anew instead of walking on. */
  private static final long FAR = 20 * DAY;

  private final ZoneId zone;
  /** Milliseconds to add to UTC in a zone whose clock never changes; null in others. */
  private final Long fixedOffset;
  private final int startMinute;
  /** Minutes from the midnight before the start; over a day's for a session over midnight. */
  private final int endMinute;
  private final Set<DayOfWeek> weekdays;
  private Span last;

  /**
   * A session and what belongs to it. Its fields are final, so that a thread which sees one sees it whole.
   *
   * @param from  end of the session before, inclusive
   * @param start start of the session
   * @param end   end of the session, exclusive
   * @param day   epoch day on which it starts
   */
  private record Span(long from, long start, long end, long day) {}

  private SessionCalendar(ZoneId zone, int startMinute, int endMinute, Set<DayOfWeek> weekdays) {
    this.zone = zone;
    this.fixedOffset = zone.getRules().isFixedOffset() ? offset(zone, Instant.EPOCH) : null;
    this.startMinute = startMinute;
    this.endMinute = endMinute > startMinute ? endMinute : endMinute + MINUTES;
    this.weekdays = Collections.unmodifiableSet(EnumSet.copyOf(weekdays));
    this.last = find(0);
  }

  /**
   * A calendar.
   *
   * @param zone     IANA name of the time zone
   * @param start    local time {@code HH:MM} from {@code 00:00} to {@code 23:59}
   * @param end      local time {@code HH:MM} to {@code 24:00}; at or before {@code start} it is that of the next day, so
   *     that {@code 17:00} to {@code 17:00} is the whole day of the currency market
   * @param weekdays local days on which a session starts, one at least
   * @throws InputException BAD_PARAMETER with zone, start, end or weekdays
   */
  public static SessionCalendar of(String zone, String start, String end, Set<DayOfWeek> weekdays) {
    if (weekdays.isEmpty()) {
      throw refusal("weekdays", "none", "must hold one day at least; leave it out for every day", null);
    }
    ZoneId read;
    try {
      read = ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw refusal("zone", zone, "must be an IANA name such as UTC or America/New_York", e);
    }
    return new SessionCalendar(
        read, SessionTime.START.minute("start", start), SessionTime.END.minute("end", end), weekdays);
  }

  /** What may be written for a start and for an end. */
  private enum SessionTime {
    START("([01]\\d|2[0-3]):[0-5]\\d", "a time of day in quotes from \"00:00\" to \"23:59\""),
    END("([01]\\d|2[0-3]):[0-5]\\d|24:00", "a time of day in quotes from \"00:00\" to \"24:00\"");

    private final Pattern pattern;
    private final String rule;

    SessionTime(String pattern, String rule) {
      this.pattern = Pattern.compile(pattern);
      this.rule = rule;
    }

    int minute(String field, String text) {
      if (!pattern.matcher(text).matches()) {
        throw refusal(field, text, "must be " + rule, null);
      }
      return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
    }
  }

  private static InputException refusal(String field, String seen, String rule, Throwable cause) {
    return new InputException(ErrorCode.BAD_PARAMETER, field, "%s was '%s' but %s".formatted(field, seen, rule), cause);
  }

  /** The zone. */
  public ZoneId zone() {
    return zone;
  }

  /** Local time at which a session starts, as {@link #of} takes it. */
  public String start() {
    return text(startMinute);
  }

  /** Local time at which a session ends, as {@link #of} takes it. */
  public String end() {
    return text(endMinute == MINUTES ? endMinute : endMinute % MINUTES);
  }

  private static String text(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }

  /** The local days on which a session starts. */
  public Set<DayOfWeek> weekdays() {
    return weekdays;
  }

  /** Whether an instant lies inside a session: at its start or later, before its end. */
  public boolean contains(long time) {
    return time >= span(time).start;
  }

  /** Epoch day, in the zone, on which the session that an instant belongs to starts. */
  public long sessionDay(long time) {
    return span(time).day;
  }

  /** When the session that an instant belongs to starts; after the instant where that lies outside. */
  public long sessionStart(long time) {
    return span(time).start;
  }

  /** When the session that an instant belongs to ends; always after the instant. */
  public long sessionEnd(long time) {
    return span(time).end;
  }

  /**
   * Whether the calendar says that a bar is the last of its session: it closes at the session's end or later. Known when
   * the bar opens, so a decision may rest on it.
   *
   * @param closeTime open time plus timeframe, as {@link Bars#closeTime} gives it
   */
  public boolean closesSession(long openTime, long closeTime) {
    return closeTime >= sessionEnd(openTime);
  }

  /**
   * Whether no later bar belongs to the same session: the calendar says so, or there is none, or the next bar is of
   * another session. The first is known in time; the others only when the next bar comes, so this is for booking and for
   * reports: let a decision ask {@link #closesSession}.
   */
  public boolean lastOfSession(Bars bars, int index) {
    long time = bars.openTime(index);
    return closesSession(time, bars.closeTime(index)) || index + 1 == bars.size() || bars.openTime(index + 1) >= sessionEnd(time);
  }

  private Span span(long time) {
    Span known = last;
    if (time >= known.from && time < known.end) {
      return known;
    }
    Span found = time >= known.end && time - known.end < FAR ? walk(time, known.day + 1, known.end) : find(time);
    last = found;
    return found;
  }

  private Span find(long time) {
    long today = Math.floorDiv(time + offset(zone, Instant.ofEpochMilli(time)), DAY);
    return walk(time, today - DAYS_LOOKED_BACK, time);
  }

  private static long offset(ZoneId zone, Instant instant) {
    return zone.getRules().getOffset(instant).getTotalSeconds() * 1000L;
  }

  /** The first session from a day on that ends after a time; {@code before} is the end of the one before that day. */
  private Span walk(long time, long day, long before) {
    long from = before;
    long d = day;
    while (true) {
      if (weekdays.contains(DayOfWeek.of((int) Math.floorMod(d + 3, 7L) + 1))) {
        long end = instant(d, endMinute);
        if (end > time) {
          return new Span(from, instant(d, startMinute), end, d);
        }
        from = end;
      }
      d++;
    }
  }

  private long instant(long day, int minute) {
    if (fixedOffset != null) {
      return day * DAY + minute * 60_000L - fixedOffset;
    }
    LocalDateTime local = LocalDate.ofEpochDay(day + minute / MINUTES).atTime(minute % MINUTES / 60, minute % 60);
    return local.atZone(zone).toInstant().toEpochMilli();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SessionCalendar that && zone.equals(that.zone) && startMinute == that.startMinute
        && endMinute == that.endMinute && weekdays.equals(that.weekdays);
  }

  @Override
  public int hashCode() {
    return Objects.hash(zone, startMinute, endMinute, weekdays);
  }

  @Override
  public String toString() {
    return "%s %s to %s, %s".formatted(zone, start(), end(), weekdays);
  }
}

package io.github.phidias.strategies;

import io.github.phidias.bars.Bars;
import io.github.phidias.sessions.SessionCalendar;
import java.time.DayOfWeek;
import java.util.EnumSet;

/**
 * Goes through bars in their order and tells where in the day's session each lies, from the calendar and the bars so far alone. A
 * bar belongs to the session in which it opens. Every day has one session, on weekends too.
 */
final class SessionWalk {
  private final Bars bars;
  private final SessionCalendar calendar;
  private long session = Long.MIN_VALUE;
  private int first;
  private long opened;
  private boolean inside;
  private boolean begins;
  private boolean closes;

  /**
   * Sessions of the zone's clock.
   *
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER with zone, start or end
   */
  SessionWalk(Bars bars, String zone, String start, String end) {
    this.bars = bars;
    this.calendar = calendar(zone, start, end);
  }

  /** The calendar; also to refuse what it cannot read. */
  static SessionCalendar calendar(String zone, String start, String end) {
    return SessionCalendar.of(zone, start, end, EnumSet.allOf(DayOfWeek.class));
  }

  /** Goes on to a bar. */
  void moveTo(int t) {
    opened = bars.openTime(t);
    inside = calendar.contains(opened);
    begins = inside && calendar.sessionDay(opened) != session;
    if (begins) {
      session = calendar.sessionDay(opened);
      first = t;
    }
    closes = inside && calendar.closesSession(opened, bars.closeTime(t));
  }

  /** Whether the bar opens inside a session. */
  boolean inside() {
    return inside;
  }

  /** Whether it is the first bar there is of its session. */
  boolean begins() {
    return begins;
  }

  /** Whether it closes at the session's end or later. */
  boolean closes() {
    return closes;
  }

  /** Index of the first bar there is of the session begun last. */
  int first() {
    return first;
  }

  /** Milliseconds from the session's opening to the opening of the bar; only inside. */
  long millisIn() {
    return opened - calendar.sessionStart(opened);
  }
}

package io.github.phidias.risk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Local hours and days of instants in one zone without an object a call: the offset from UTC is looked up once for each
 * stretch between two changes of the clock. For one thread.
 */
final class LocalClock {
  private static final long HOUR = 3_600_000L;
  private static final long DAY = 24 * HOUR;

  private final ZoneRules rules;
  private long from = Long.MAX_VALUE;
  private long until = Long.MIN_VALUE;
  private long offset;

  LocalClock(ZoneId zone) {
    this.rules = zone.getRules();
  }

  /** Local hour, 0 to 23. */
  int hour(long epochMillis) {
    return (int) (Math.floorMod(local(epochMillis), DAY) / HOUR);
  }

  /** Days from 1970-01-01 to the local date. */
  long epochDay(long epochMillis) {
    return Math.floorDiv(local(epochMillis), DAY);
  }

  private long local(long epochMillis) {
    if (epochMillis < from || epochMillis >= until) {
      lookUp(epochMillis);
    }
    return epochMillis + offset;
  }

  private void lookUp(long epochMillis) {
    Instant instant = Instant.ofEpochMilli(epochMillis);
    ZoneOffsetTransition next = rules.nextTransition(instant);
    offset = rules.getOffset(instant).getTotalSeconds() * 1000L;
    from = epochMillis;
    until = next == null ? Long.MAX_VALUE : next.toEpochSecond() * 1000;
  }
}

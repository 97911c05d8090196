package io.github.phidias.bars;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The length of a bar: a fixed number of milliseconds, or a number of calendar months in UTC.
 *
 * @param millis length in milliseconds, above zero; for months the mean length (a twelfth of 365 days a month)
 * @param months calendar months, zero for a fixed length
 */
public record Timeframe(long millis, int months) {
  private static final long SECOND = 1_000L;
  private static final long DAY = 86_400_000L;
  private static final long WEEK = 7 * DAY;
  /** 1970-01-05, the first Monday: bars of whole weeks open on Mondays. */
  private static final long FIRST_MONDAY = 4 * DAY;
  private static final long YEAR = 365 * DAY;
  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(ms|s|m|h|d|D|w|W|M)");

  public static final Timeframe MINUTE = ofMillis(60 * SECOND);
  public static final Timeframe HOUR = ofMillis(3_600 * SECOND);
  public static final Timeframe ONE_DAY = ofMillis(DAY);

  public Timeframe {
    if (!(millis > 0) || months < 0) {
      throw new IllegalArgumentException("timeframe was " + millis + " ms, " + months + " months but must be longer than zero");
    }
  }

  /** A fixed length. */
  public static Timeframe ofMillis(long millis) {
    return new Timeframe(millis, 0);
  }

  /** Calendar months, opening on the first day of a month at 00:00 UTC. */
  public static Timeframe ofMonths(int months) {
    return new Timeframe(months * (YEAR / 12), months);
  }

  /**
   * Reads {@code 1s 5m 1h 4h 1d 1w 1M} and the like: a count and one of ms, s, m, h, d, w, M (months).
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Timeframe parse(String text) {
    Matcher m = TEXT.matcher(text.strip());
    if (!m.matches() || Long.parseLong(m.group(1)) == 0) {
      throw new IllegalArgumentException(
          "timeframe was '%s' but must be a count above zero and a unit of s, m, h, d, w or M (months), such as 5m, 1h, 1d".formatted(text));
    }
    int count = Integer.parseInt(m.group(1));
    return switch (m.group(2)) {
      case "ms" -> ofMillis(count);
      case "s" -> ofMillis(count * SECOND);
      case "m" -> ofMillis(count * 60 * SECOND);
      case "h" -> ofMillis(count * 3_600 * SECOND);
      case "d", "D" -> ofMillis(count * DAY);
      case "w", "W" -> ofMillis(count * WEEK);
      default -> ofMonths(count);
    };
  }

  /**
   * The most frequent step of ascending times, the shorter of two equally frequent ones; one day for fewer than two.
   */
  public static Timeframe mostFrequentStep(long[] openTimes) {
    Map<Long, Integer> counts = new HashMap<>();
    for (int i = 1; i < openTimes.length; i++) {
      counts.merge(openTimes[i] - openTimes[i - 1], 1, Integer::sum);
    }
    long best = DAY;
    int most = 0;
    for (Map.Entry<Long, Integer> e : counts.entrySet()) {
      if (e.getValue() > most || e.getValue() == most && e.getKey() < best) {
        best = e.getKey();
        most = e.getValue();
      }
    }
    return ofMillis(best);
  }

  /** Open time of the UTC-aligned bucket that holds an instant; weeks open on Monday, months on their first day. */
  public long bucketStart(long epochMillis) {
    if (months > 0) {
      var date = Instant.ofEpochMilli(epochMillis).atOffset(ZoneOffset.UTC).toLocalDate();
      long month = date.getYear() * 12L + date.getMonthValue() - 1;
      long start = Math.floorDiv(month, months) * months;
      return java.time.LocalDate.of((int) Math.floorDiv(start, 12), (int) Math.floorMod(start, 12L) + 1, 1)
          .atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
    long origin = millis % WEEK == 0 ? FIRST_MONDAY : 0;
    return Math.floorDiv(epochMillis - origin, millis) * millis + origin;
  }

  /** Open time of the bucket after the one that opens at {@code bucketStart}. */
  public long nextBucket(long bucketStart) {
    return months == 0
        ? bucketStart + millis
        : Instant.ofEpochMilli(bucketStart).atOffset(ZoneOffset.UTC).plus(months, ChronoUnit.MONTHS).toInstant().toEpochMilli();
  }

  /** Bars of this length in 365 days: 8760 for one hour, 365 for one day. */
  public double periodsPerYear() {
    return months > 0 ? 12.0 / months : (double) YEAR / millis;
  }

  /** The length as a duration; the mean length for months. */
  public Duration duration() {
    return Duration.ofMillis(millis);
  }

  /** The short form that {@link #parse} reads. */
  @Override
  public String toString() {
    if (months > 0) {
      return months + "M";
    }
    long[] units = {WEEK, DAY, 3_600 * SECOND, 60 * SECOND, SECOND};
    String[] names = {"w", "d", "h", "m", "s"};
    for (int i = 0; i < units.length; i++) {
      if (millis % units[i] == 0) {
        return millis / units[i] + names[i];
      }
    }
    return millis + "ms";
  }
}

package io.github.phidias.datasets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The time column of one file: finds out from the header or the first row what its stamps are, and holds every later
 * row to it. Seconds, milliseconds and microseconds from 1980 to tomorrow do not overlap, so that the size of a number
 * tells its unit; a number outside those ranges is refused with a guess, never reinterpreted.
 */
final class TimeColumn {
  static final long REFUSED = TextTime.REFUSED;
  private static final long DAY = 86_400_000L;
  private static final long EARLIEST = 3652 * DAY;
  /** Years 1 to 9999, the bounds when the header names the unit. */
  private static final long YEAR_1 = -62_135_596_800_000L;
  private static final long YEAR_10000 = 253_402_300_800_000L;

  private final long latest;
  private final EpochUnit declared;
  private EpochUnit unit;
  private boolean text;
  private long from = 1;
  private long to;

  /**
   * A column of which nothing has been read.
   *
   * @param declared the unit that the header names, or null
   * @param now      the present; stamps of no declared unit may be a day later at most
   */
  TimeColumn(EpochUnit declared, Instant now) {
    this.declared = declared;
    this.latest = now.toEpochMilli() + DAY;
    if (declared != null) {
      unit = declared;
      from = declared.fromMillis(YEAR_1);
      to = declared.fromMillis(YEAR_10000);
    }
  }

  /** Milliseconds of an epoch stamp, or {@link #REFUSED}. */
  long number(long stamp) {
    if (stamp < from || stamp > to) {
      if (unit != null || text || !detect(stamp)) {
        return REFUSED;
      }
    }
    return unit.wholeMillis(stamp) ? unit.toMillis(stamp) : REFUSED;
  }

  private boolean detect(long stamp) {
    for (EpochUnit candidate : EpochUnit.values()) {
      if (candidate != EpochUnit.NANOSECONDS && fits(stamp, candidate)) {
        unit = candidate;
        from = candidate.fromMillis(EARLIEST);
        to = candidate.fromMillis(latest);
        return true;
      }
    }
    return false;
  }

  private boolean fits(long stamp, EpochUnit candidate) {
    return stamp >= candidate.fromMillis(EARLIEST) && stamp <= candidate.fromMillis(latest);
  }

  /** Whether the column is known to hold text. */
  boolean isText() {
    return text;
  }

  /** Milliseconds of a field without spaces or quotes around it, or {@link #REFUSED}. */
  long read(byte[] b, int fieldFrom, int fieldTo) {
    if (TextTime.looksLike(b, fieldFrom, fieldTo)) {
      if (unit != null) {
        return REFUSED;
      }
      long time = TextTime.parse(b, fieldFrom, fieldTo);
      text |= time != REFUSED;
      return time;
    }
    int p = fieldFrom;
    boolean negative = b[p] == '-';
    if (negative) {
      p++;
    }
    long value = 0;
    int first = p;
    while (p < fieldTo && b[p] >= '0' && b[p] <= '9' && p - first < 19) {
      value = value * 10 + b[p++] - '0';
    }
    boolean digits = p > first && value >= 0;
    // Tools that keep every number as a float write 1385337600.0.
    if (p < fieldTo && b[p] == '.') {
      for (p++; p < fieldTo && b[p] == '0'; p++) {}
    }
    return digits && p == fieldTo ? number(negative ? -value : value) : REFUSED;
  }

  /** What the column turned out to hold. */
  String format() {
    return text ? "text, UTC where no offset is given" : unit == null ? "unknown" : "epoch " + unit.words();
  }

  /** Why a field was refused, to be read after "was ... but". */
  String rule(String field) {
    Long number = whole(field);
    if (number == null) {
      return unit != null
          ? "must be a whole number of epoch %s %s".formatted(unit.words(), like())
          : "must be UTC epoch seconds, milliseconds or microseconds, or a time such as 2024-01-31, 2024-01-31 09:30 or "
              + "2024-01-31T09:30:00+01:00, whole in milliseconds";
    }
    if (text) {
      return "must be written as a date and time " + like();
    }
    if (unit != null && number >= from && number <= to) {
      return "must be whole in milliseconds (epoch " + unit.words() + ")";
    }
    String range = "between %s and %s".formatted(date(declared == null ? EARLIEST : YEAR_1), date(declared == null ? latest : YEAR_10000));
    return unit != null
        ? "must be epoch %s %s, %s; it looks like %s".formatted(unit.words(), like(), range, guess(number))
        : ("must be epoch seconds, milliseconds or microseconds %s; it looks like %s; a header such as time_s, "
            + "timestamp_ms or open_time_ns declares the unit").formatted(range, guess(number));
  }

  private String like() {
    return declared != null ? "as the header says" : "like the rows before it";
  }

  private static Long whole(String field) {
    try {
      return Long.valueOf(field.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private String guess(long stamp) {
    for (EpochUnit candidate : EpochUnit.values()) {
      if (fits(stamp, candidate)) {
        return "%s (%s)".formatted(candidate.words(), Instant.ofEpochMilli(candidate.toMillis(stamp)));
      }
    }
    if (stamp >= 1900_01_01 && stamp <= 2199_12_31) {
      return "a date without hyphens (yyyyMMdd)";
    }
    if (stamp > 20_000 && stamp < 80_000) {
      return "a day number of a spreadsheet (%s)".formatted(LocalDate.of(1899, 12, 30).plusDays(stamp));
    }
    return stamp > 0 && stamp < YEAR_10000 / 1000
        ? "%s in seconds".formatted(Instant.ofEpochSecond(stamp))
        : "a number that is no time";
  }

  private static LocalDate date(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }
}

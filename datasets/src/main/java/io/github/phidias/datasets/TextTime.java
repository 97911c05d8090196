package io.github.phidias.datasets;

/**
 * Reads {@code 2024-01-31}, {@code 2024-01-31 09:30}, {@code 2024-01-31T09:30:15.250Z}, {@code ...+01:00} and the like
 * from bytes into UTC epoch milliseconds, without garbage. Text without a zone is UTC, a plain date its midnight.
 */
final class TextTime {
  static final long REFUSED = Long.MIN_VALUE;
  private static final long MINUTE = 60_000;
  private static final long DAY = 1440 * MINUTE;

  private final byte[] b;
  private final int to;
  private int p;
  private boolean bad;

  private TextTime(byte[] b, int from, int to) {
    this.b = b;
    this.p = from;
    this.to = to;
  }

  /** Whether the text starts as a date does. */
  static boolean looksLike(byte[] b, int from, int to) {
    return to - from >= 10 && b[from + 4] == '-' && b[from + 7] == '-';
  }

  /** The time in milliseconds, or {@link #REFUSED}: another form, a date that does not exist, a part of a millisecond. */
  static long parse(byte[] b, int from, int to) {
    return new TextTime(b, from, to).parse();
  }

  private long parse() {
    int year = digits(4);
    expect('-');
    int month = digits(2);
    expect('-');
    int day = digits(2);
    if (bad || year < 1 || month < 1 || month > 12 || day < 1 || day > length(year, month)) {
      return REFUSED;
    }
    long millis = epochDay(year, month, day) * DAY;
    if (p == to) {
      return millis;
    }
    if (b[p] != ' ' && (b[p] | 0x20) != 't') {
      return REFUSED;
    }
    p++;
    int hour = digits(2);
    expect(':');
    int minute = digits(2);
    millis += hour * 60 * MINUTE + minute * MINUTE;
    if (p < to && b[p] == ':') {
      p++;
      int second = digits(2);
      bad |= second > 59;
      millis += second * 1_000L + fraction();
    }
    bad |= hour > 23 || minute > 59;
    millis -= offset() * MINUTE;
    return bad || p != to ? REFUSED : millis;
  }

  /** Milliseconds of {@code .250} or nothing; digits past the third must be zero. */
  private int fraction() {
    if (p == to || b[p] != '.') {
      return 0;
    }
    int first = ++p;
    int value = 0;
    for (int weight = 100; p < to && b[p] >= '0' && b[p] <= '9'; p++, weight /= 10) {
      bad |= weight == 0 && b[p] != '0';
      value += weight * (b[p] - '0');
    }
    bad |= p == first || p - first > 9;
    return value;
  }

  /** Minutes east of UTC: {@code Z}, {@code +01}, {@code -0330}, {@code +05:30}, {@code UTC}, or nothing. */
  private int offset() {
    if (p == to) {
      return 0;
    }
    if (p + 4 <= to && b[p] == ' ' && (matches("UTC") || matches("GMT"))) {
      p += 4;
      return 0;
    }
    if ((b[p] | 0x20) == 'z') {
      p++;
      return 0;
    }
    int sign = b[p] == '+' ? 1 : b[p] == '-' ? -1 : 0;
    if (sign == 0) {
      bad = true;
      return 0;
    }
    p++;
    int hours = digits(2);
    int minutes = 0;
    if (p < to) {
      if (b[p] == ':') {
        p++;
      }
      minutes = digits(2);
    }
    bad |= hours > 18 || minutes > 59;
    return sign * (hours * 60 + minutes);
  }

  private boolean matches(String zone) {
    return b[p + 1] == zone.charAt(0) && b[p + 2] == zone.charAt(1) && b[p + 3] == zone.charAt(2);
  }

  private int digits(int count) {
    if (p + count > to) {
      bad = true;
      return 0;
    }
    int value = 0;
    for (int i = 0; i < count; i++) {
      int digit = b[p++] - '0';
      bad |= digit < 0 || digit > 9;
      value = value * 10 + digit;
    }
    return value;
  }

  private void expect(char wanted) {
    if (p < to && b[p] == wanted) {
      p++;
    } else {
      bad = true;
    }
  }

  private static int length(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** Days since 1970-01-01 in the proleptic Gregorian calendar; years count from March so that a leap day comes last. */
  private static long epochDay(int year, int month, int day) {
    int y = month > 2 ? year : year - 1;
    int era = y / 400;
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468;
  }
}

package io.github.phidias.datasets;

/** Units in which epoch stamps come. */
enum EpochUnit {
  SECONDS("seconds", 1_000, 1),
  MILLISECONDS("milliseconds", 1, 1),
  MICROSECONDS("microseconds", 1, 1_000),
  NANOSECONDS("nanoseconds", 1, 1_000_000);

  private final String words;
  private final long millisEach;
  private final long perMilli;

  EpochUnit(String words, long millisEach, long perMilli) {
    this.words = words;
    this.millisEach = millisEach;
    this.perMilli = perMilli;
  }

  String words() {
    return words;
  }

  /** Milliseconds of a stamp; the caller has checked that it is whole and in range. */
  long toMillis(long stamp) {
    return stamp * millisEach / perMilli;
  }

  boolean wholeMillis(long stamp) {
    return perMilli == 1 || stamp % perMilli == 0;
  }

  /** The stamp of a time in milliseconds, the nearest long when it has none. */
  long fromMillis(long millis) {
    long scaled = millis / millisEach;
    long high = Math.multiplyHigh(scaled, perMilli);
    long low = scaled * perMilli;
    boolean fits = high == low >> 63;
    return fits ? low : scaled < 0 ? Long.MIN_VALUE + 1 : Long.MAX_VALUE;
  }
}

package io.github.phidias.bars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeframeTest {
  @ParameterizedTest
  @CsvSource({
    "250ms, 250, 250ms", "1s, 1000, 1s", "5m, 300000, 5m", "60m, 3600000, 1h", "4h, 14400000, 4h", "24h, 86400000, 1d",
    "1D, 86400000, 1d", "7d, 604800000, 1w", "2w, 1209600000, 2w", "' 15m ', 900000, 15m",
  })
  void readsACountAndAUnitAndPrintsTheLargestUnit(String text, long millis, String printed) {
    assertEquals(Timeframe.ofMillis(millis), Timeframe.parse(text));
    assertEquals(printed, Timeframe.parse(text).toString());
  }

  @Test
  void tellsMonthsFromMinutes() {
    assertEquals(Timeframe.ofMonths(3), Timeframe.parse("3M"));
    assertEquals("3M", Timeframe.ofMonths(3).toString());
    assertEquals(4, Timeframe.ofMonths(3).periodsPerYear());
    assertEquals(12, Timeframe.parse("1M").periodsPerYear());
    assertEquals(999_999_999, Timeframe.parse("999999999M").months());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "m", "5", "0m", "-1m", "1.5h", "1 h", "1y", "1H", "99999999999s", "٣m"})
  void refusesAnythingElse(String text) {
    assertThrows(IllegalArgumentException.class, () -> Timeframe.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "1h, 2024-03-31T01:59:59.999Z, 2024-03-31T01:00:00Z, 2024-03-31T02:00:00Z",
    "1d, 2024-03-31T23:00:00Z, 2024-03-31T00:00:00Z, 2024-04-01T00:00:00Z",
    "1w, 2024-03-31T23:00:00Z, 2024-03-25T00:00:00Z, 2024-04-01T00:00:00Z",
    "1w, 1970-01-01T00:00:00Z, 1969-12-29T00:00:00Z, 1970-01-05T00:00:00Z",
    "1M, 2024-02-29T12:00:00Z, 2024-02-01T00:00:00Z, 2024-03-01T00:00:00Z",
    "3M, 1969-12-31T12:00:00Z, 1969-10-01T00:00:00Z, 1970-01-01T00:00:00Z",
    "12M, 2024-12-31T12:00:00Z, 2024-01-01T00:00:00Z, 2025-01-01T00:00:00Z",
    "1m, 1969-12-31T23:59:30Z, 1969-12-31T23:59:00Z, 1970-01-01T00:00:00Z",
  })
  void alignsToUtc(String timeframe, Instant time, Instant start, Instant next) {
    Timeframe length = Timeframe.parse(timeframe);
    long bucket = length.bucketStart(time.toEpochMilli());
    assertEquals(start, Instant.ofEpochMilli(bucket));
    assertEquals(next, Instant.ofEpochMilli(length.nextBucket(bucket)));
  }

  @Test
  void countsPeriodsOfAYearOf365Days() {
    assertEquals(8760, Timeframe.HOUR.periodsPerYear());
    assertEquals(365, Timeframe.ONE_DAY.periodsPerYear());
  }

  @Test
  void takesTheMostFrequentStepAndTheShorterOfTwo() {
    assertEquals(Timeframe.ONE_DAY, Timeframe.mostFrequentStep(new long[] {}));
    assertEquals(Timeframe.ONE_DAY, Timeframe.mostFrequentStep(new long[] {5}));
    assertEquals(Timeframe.ofMillis(60), Timeframe.mostFrequentStep(new long[] {0, 60, 120, 1000, 1010}));
    assertEquals(Timeframe.ofMillis(10), Timeframe.mostFrequentStep(new long[] {0, 60, 70}));
  }

  @Test
  void refusesALengthOfZero() {
    assertThrows(IllegalArgumentException.class, () -> Timeframe.ofMillis(0));
    assertThrows(IllegalArgumentException.class, () -> Timeframe.ofMonths(0));
    assertThrows(IllegalArgumentException.class, () -> Timeframe.ofMonths(-1));
  }
}

package io.github.phidias.bars;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarsTest {
  private static final long HOUR = 3_600_000L;

  @Test
  void keepsCopiesOfTheColumns() {
    long[] times = {0, 1};
    double[] ones = {1, 1};
    Bars bars = Bars.of(Instrument.UNKNOWN, Timeframe.HOUR, times, ones, ones, ones, ones, ones);
    times[0] = 7;
    ones[0] = 7;
    bars.openTimes()[1] = 7;
    bars.close().toArray()[1] = 7;
    assertEquals(0, bars.openTime(0));
    assertEquals(1, bars.close().get(0));
    assertEquals(1, bars.openTime(1));
    assertEquals(1, bars.close().get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "high", "low", "close", "volume"})
  void refusesAColumnOfAnotherLengthAndNamesTheFirst(String column) {
    int at = Arrays.asList("open", "high", "low", "close", "volume").indexOf(column);
    double[][] columns = new double[5][];
    for (int i = 0; i < 5; i++) {
      columns[i] = i < at ? new double[] {1, 1} : new double[] {1};
    }
    var thrown = assertThrows(InputException.class, () -> Bars.of(
        Instrument.UNKNOWN, Timeframe.HOUR, new long[] {0, 1}, columns[0], columns[1], columns[2], columns[3], columns[4]));
    assertEquals(ErrorCode.LENGTH_MISMATCH, thrown.code());
    assertEquals(column, thrown.field());
  }

  @Test
  void refusesABarThatBreaksARuleAndSaysWhere() {
    double[] ones = {1, 1, 1};
    var thrown = assertThrows(InputException.class, () -> Bars.of(
        Instrument.UNKNOWN, Timeframe.HOUR, new long[] {0, 1, 1}, ones, ones, ones, ones, ones));
    assertEquals(ErrorCode.NON_MONOTONIC_TIME, thrown.code());
    assertEquals("timestamp[2]", thrown.field());
    assertEquals("data.timestamp[2]", thrown.under("data").field());
  }

  @Test
  void mayBeEmpty() {
    Bars none = RandomBars.of(1, 0);
    assertTrue(none.isEmpty());
    assertEquals(0, none.gaps());
    assertTrue(none.between(null, null).isEmpty());
    assertTrue(none.resample(Timeframe.ONE_DAY, BarAggregator.Unfinished.KEEP).isEmpty());
    assertEquals("no bars of BTC/USD 1h", none.toString());
  }

  @Test
  void refusesIndicesOutsideASlice() {
    Bars part = RandomBars.of(1, 10).slice(2, 5);
    assertThrows(IndexOutOfBoundsException.class, () -> part.openTime(3));
    assertThrows(IndexOutOfBoundsException.class, () -> part.openTime(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> part.close().get(3));
    assertThrows(IndexOutOfBoundsException.class, () -> part.close().get(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> part.slice(0, 4));
  }

  @Test
  void betweenTakesTheFirstInstantAndLeavesOutTheLast() {
    Bars bars = hourly(0, 5);
    assertArrayEquals(new long[] {HOUR, 2 * HOUR}, bars.between(Instant.ofEpochMilli(HOUR), Instant.ofEpochMilli(3 * HOUR)).openTimes());
    assertArrayEquals(new long[] {2 * HOUR}, bars.between(Instant.ofEpochMilli(HOUR + 1), Instant.ofEpochMilli(2 * HOUR + 1)).openTimes());
    assertEquals(3, bars.between(Instant.ofEpochMilli(2 * HOUR), null).size());
    assertEquals(2, bars.between(null, Instant.ofEpochMilli(2 * HOUR)).size());
    assertTrue(bars.between(Instant.ofEpochMilli(3 * HOUR), Instant.ofEpochMilli(HOUR)).isEmpty());
  }

  @Test
  void betweenMindsPartsOfAMillisecond() {
    Bars bars = hourly(0, 3);
    Instant justAfter = Instant.ofEpochMilli(HOUR).plusNanos(1);
    assertArrayEquals(new long[] {2 * HOUR}, bars.between(justAfter, null).openTimes());
    assertArrayEquals(new long[] {0, HOUR}, bars.between(null, justAfter).openTimes());
  }

  @Test
  void countsGaps() {
    assertEquals(0, hourly(0, 5).gaps());
    double[] ones = {1, 1, 1, 1};
    assertEquals(2, Bars.of(Instrument.UNKNOWN, Timeframe.HOUR, new long[] {0, HOUR, 3 * HOUR, 9 * HOUR}, ones, ones, ones, ones, ones).gaps());
  }

  @Test
  void contentHashIsThatOfTheValuesAlone() {
    Bars bars = RandomBars.of(3, 3000);
    assertEquals(bars.contentHash(), bars.as(Instrument.UNKNOWN, Timeframe.MINUTE).contentHash());
    assertNotEquals(bars.contentHash(), bars.slice(0, 2999).contentHash());
    // The SHA-256 of nothing.
    assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", bars.slice(0, 0).contentHash());
  }

  @Test
  void takesAtMost56BytesABar() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    int count = 100_000;
    Bars source = RandomBars.of(4, count);
    long[] times = source.openTimes();
    double[][] columns = {
      source.open().toArray(), source.high().toArray(), source.low().toArray(), source.close().toArray(), source.volume().toArray()
    };
    long before = threads.getCurrentThreadAllocatedBytes();
    Bars bars = Bars.of(Instrument.UNKNOWN, Timeframe.HOUR, times, columns[0], columns[1], columns[2], columns[3], columns[4]);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertEquals(count, bars.size());
    assertTrue(bytes <= 56L * count, bytes + " bytes for " + count + " bars");
    before = threads.getCurrentThreadAllocatedBytes();
    assertEquals(count - 2, bars.slice(1, count - 1).size());
    bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(bytes < 4096, "a slice took " + bytes + " bytes");
  }

  @Nested
  class Resample {
    @Test
    void takesFirstOpenHighestHighLowestLowLastCloseAndSummedVolume() {
      Bars bars = Bars.of(
          Instrument.UNKNOWN, Timeframe.HOUR, new long[] {0, HOUR, 2 * HOUR, 3 * HOUR},
          new double[] {2, 3, 4, 5}, new double[] {6, 9, 7, 8}, new double[] {1.5, 1, 2, 3}, new double[] {3, 4, 5, 6},
          new double[] {10, 20, 30, 40});
      Bars two = bars.resample(Timeframe.parse("2h"), BarAggregator.Unfinished.DROP);
      assertArrayEquals(new long[] {0, 2 * HOUR}, two.openTimes());
      assertArrayEquals(new double[] {2, 4}, two.open().toArray());
      assertArrayEquals(new double[] {9, 8}, two.high().toArray());
      assertArrayEquals(new double[] {1, 2}, two.low().toArray());
      assertArrayEquals(new double[] {4, 6}, two.close().toArray());
      assertArrayEquals(new double[] {30, 70}, two.volume().toArray());
      assertEquals("2h", two.timeframe().toString());
    }

    @Test
    void opensDaysAtMidnightUtcAndKeepsThePartialFirstOne() {
      Bars bars = from("2024-03-30T22:00:00Z", Timeframe.HOUR, 30);
      assertArrayEquals(
          instants("2024-03-30T00:00:00Z", "2024-03-31T00:00:00Z"),
          bars.resample(Timeframe.ONE_DAY, BarAggregator.Unfinished.DROP).openTimes());
    }

    @Test
    void opensWeeksOnMonday() {
      Bars bars = from("2023-12-29T00:00:00Z", Timeframe.ONE_DAY, 17);
      assertArrayEquals(
          instants("2023-12-25T00:00:00Z", "2024-01-01T00:00:00Z", "2024-01-08T00:00:00Z"),
          bars.resample(Timeframe.parse("1w"), BarAggregator.Unfinished.KEEP).openTimes());
    }

    @Test
    void opensMonthsAndQuartersOnTheirFirstDay() {
      Bars bars = from("2023-12-31T00:00:00Z", Timeframe.ONE_DAY, 1 + 31 + 29 + 31 + 5);
      Bars months = bars.resample(Timeframe.parse("1M"), BarAggregator.Unfinished.DROP);
      assertArrayEquals(
          instants("2023-12-01T00:00:00Z", "2024-01-01T00:00:00Z", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z"),
          months.openTimes());
      assertEquals(29, months.volume().get(2));
      long[] quarters = instants("2023-10-01T00:00:00Z", "2024-01-01T00:00:00Z");
      assertArrayEquals(quarters, months.resample(Timeframe.parse("3M"), BarAggregator.Unfinished.KEEP).openTimes());
      assertArrayEquals(quarters, bars.resample(Timeframe.parse("3M"), BarAggregator.Unfinished.DROP).openTimes());
    }

    @Test
    void leavesOutAnUnfinishedLastBucketUnlessAskedToKeepIt() {
      Bars bars = hourly(0, 47);
      assertEquals(1, bars.resample(Timeframe.ONE_DAY, BarAggregator.Unfinished.DROP).size());
      assertEquals(2, bars.resample(Timeframe.ONE_DAY, BarAggregator.Unfinished.KEEP).size());
      assertEquals(2, hourly(0, 48).resample(Timeframe.ONE_DAY, BarAggregator.Unfinished.DROP).size());
    }

    @Test
    void leavesOutBucketsWithoutBars() {
      double[] ones = {1, 1};
      Bars bars = Bars.of(Instrument.UNKNOWN, Timeframe.HOUR, new long[] {0, 100 * HOUR}, ones, ones, ones, ones, ones);
      assertArrayEquals(
          new long[] {0, 96 * HOUR}, bars.resample(Timeframe.ONE_DAY, BarAggregator.Unfinished.KEEP).openTimes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"30m", "90m", "1ms"})
    void refusesATimeframeThatIsNoWholeMultiple(String timeframe) {
      Bars bars = hourly(0, 3);
      assertThrows(
          IllegalArgumentException.class, () -> bars.resample(Timeframe.parse(timeframe), BarAggregator.Unfinished.KEEP));
    }

    @Test
    void refusesMonthsToWeeksAndWeeksToMonths() {
      assertThrows(IllegalArgumentException.class, () -> aggregator("1M", "1w"));
      assertThrows(IllegalArgumentException.class, () -> aggregator("1w", "1M"));
      assertThrows(IllegalArgumentException.class, () -> aggregator("2M", "3M"));
    }

    private static BarAggregator aggregator(String from, String to) {
      return new BarAggregator(Timeframe.parse(from), Timeframe.parse(to), (time, o, h, l, c, v) -> {});
    }
  }

  private static Bars hourly(long start, int count) {
    return from(Instant.ofEpochMilli(start).toString(), Timeframe.HOUR, count);
  }

  private static Bars from(String start, Timeframe timeframe, int count) {
    long[] times = new long[count];
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    for (int i = 0; i < count; i++) {
      times[i] = i == 0 ? Instant.parse(start).toEpochMilli() : timeframe.nextBucket(times[i - 1]);
    }
    Bars bars = Bars.of(Instrument.UNKNOWN, timeframe, times, ones, ones, ones, ones, ones);
    assertFalse(bars.isEmpty());
    return bars;
  }

  private static long[] instants(String... texts) {
    return Arrays.stream(texts).mapToLong(t -> Instant.parse(t).toEpochMilli()).toArray();
  }
}

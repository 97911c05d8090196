package io.github.phidias.bars;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoarserColumnsTest {
  /** Bars with the index as every price, plus one, and a volume of 1. */
  private static Bars bars(String timeframe, String... opens) {
    long[] times = Arrays.stream(opens).mapToLong(text -> Instant.parse(text + ":00Z").toEpochMilli()).toArray();
    double[] prices = IntStream.rangeClosed(1, times.length).asDoubleStream().toArray();
    double[] ones = new double[times.length];
    Arrays.fill(ones, 1);
    return Bars.of(new Instrument("BTC", "USD"), Timeframe.parse(timeframe), times, prices, prices, prices, prices, ones);
  }

  private static CoarserColumns coarser(Bars bars, String timeframe) {
    return BarColumns.of(bars).coarser(Timeframe.parse(timeframe));
  }

  private static int[] lastFinished(Bars bars, String timeframe) {
    CoarserColumns coarser = coarser(bars, timeframe);
    return IntStream.range(0, bars.size()).map(coarser::lastFinished).toArray();
  }

  @Nested
  class ABarIsFinished {
    @Test
    void whenTheFineBarThatReachesItsEndCloses() {
      Bars bars = bars("30m", "2024-01-01T09:00", "2024-01-01T09:30", "2024-01-01T10:00", "2024-01-01T10:30");
      assertArrayEquals(new int[] {-1, 0, 0, 1}, lastFinished(bars, "1h"));
    }

    @Test
    void atTheFirstFineBarAfterAGapOverItsEnd() {
      Bars bars = bars("30m", "2024-01-01T09:00", "2024-01-01T11:00", "2024-01-01T11:30");
      assertArrayEquals(new int[] {-1, 0, 1}, lastFinished(bars, "1h"));
      assertEquals(2, coarser(bars, "1h").bars().size());
    }

    @Test
    void atEveryBarWhenItIsNoCoarser() {
      Bars bars = bars("30m", "2024-01-01T09:00", "2024-01-01T11:00");
      assertArrayEquals(new int[] {0, 1}, lastFinished(bars, "30m"));
    }

    @Test
    void byABarOffTheGridThatRunsOverItsEnd() {
      Bars bars = bars("30m", "2024-01-01T09:10", "2024-01-01T09:40", "2024-01-01T10:10");
      assertArrayEquals(new int[] {-1, 0, 0}, lastFinished(bars, "1h"));
    }

    @Test
    void atTheEndOfItsWeekOrMonth() {
      Bars days = bars("1d", "2024-02-28T00:00", "2024-02-29T00:00", "2024-03-01T00:00", "2024-03-03T00:00", "2024-03-04T00:00");
      assertArrayEquals(new int[] {-1, 0, 0, 0, 0}, lastFinished(days, "1M"));
      assertArrayEquals(new int[] {-1, -1, -1, 0, 0}, lastFinished(days, "1w"));
      assertEquals(Instant.parse("2024-02-01T00:00:00Z"), coarser(days, "1M").bars().openInstant(0));
      assertEquals(Instant.parse("2024-02-26T00:00:00Z"), coarser(days, "1w").bars().openInstant(0));
    }

    @Test
    void neverByTheEndOfTheDataAlone() {
      assertTrue(coarser(bars("30m", "2024-01-01T09:00"), "1h").bars().isEmpty());
      assertTrue(coarser(bars("30m"), "1h").bars().isEmpty());
    }
  }

  @Test
  void anAlignedColumnHoldsTheLastFinishedValueAndNaNBefore() {
    Bars bars = bars("30m", "2024-01-01T09:00", "2024-01-01T09:30", "2024-01-01T10:00", "2024-01-01T10:30");
    CoarserColumns hours = coarser(bars, "1h");
    assertTrue(Column.copyOf(Double.NaN, 2, 2, 4).sameBits(hours.aligned(hours.bars().close())));
    var thrown = assertThrows(InputException.class, () -> hours.aligned(bars.close()));
    assertEquals(ErrorCode.LENGTH_MISMATCH, thrown.code());
  }

  @Test
  void theFirstFineBarOfACoarseOneIsWhereItBecomesKnown() {
    Bars bars = bars("30m", "2024-01-01T09:00", "2024-01-01T09:30", "2024-01-01T10:00", "2024-01-01T10:30");
    CoarserColumns hours = coarser(bars, "1h");
    assertArrayEquals(new int[] {0, 1, 3, 4}, IntStream.rangeClosed(-1, 2).map(hours::firstFine).toArray());
  }

  @Test
  void oneTimeframeIsBuiltOnce() {
    BarColumns columns = BarColumns.of(RandomBars.of(1, 50));
    CoarserColumns day = columns.coarser(Timeframe.ONE_DAY);
    assertSame(day, columns.coarser(Timeframe.parse("24h")));
    assertThrows(IndexOutOfBoundsException.class, () -> day.lastFinished(50));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({"5m, 1m", "5m, 7m", "4h, 6h", "1d, 1h", "1w, 1M", "1M, 1w", "2M, 3M", "1M, 1d"})
  void aTimeframeThatIsNoWholeMultipleIsRefused(String fine, String coarse) {
    Bars bars = RandomBars.of(3, 5, Timeframe.parse(fine), 0);
    var thrown = assertThrows(InputException.class, () -> coarser(bars, coarse));
    assertEquals(ErrorCode.BAD_PARAMETER, thrown.code());
    assertTrue(thrown.getMessage().contains("from " + fine + " to " + coarse), thrown.getMessage());
  }

  @Nested
  class BarsThatOverlap {
    @Test
    void areRefusedWhereTheyWouldChangeAFinishedBar() {
      Bars bars = bars("30m", "2024-01-01T09:00", "2024-01-01T09:35", "2024-01-01T09:40");
      var thrown = assertThrows(InputException.class, () -> coarser(bars, "1h"));
      assertEquals(ErrorCode.NON_MONOTONIC_TIME, thrown.code());
      assertEquals("timestamp[2]", thrown.field());
    }

    @Test
    void areTakenElsewhereSoThatLocalDaysOf23HoursDoNoHarm() {
      Bars bars = bars("1d", "2024-03-08T05:00", "2024-03-09T05:00", "2024-03-10T05:00", "2024-03-11T04:00", "2024-03-12T04:00");
      assertArrayEquals(new int[] {-1, -1, 0, 0, 0}, lastFinished(bars, "1w"));
    }
  }
}

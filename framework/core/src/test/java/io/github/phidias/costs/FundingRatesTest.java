package io.github.phidias.costs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundingRatesTest {
  private static final long HOUR = 3_600_000L;
  private final FundingRates rates = FundingRates.of(new long[] {100, 200, 300}, new double[] {0.0001, -0.0002, 0.0004});

  @ParameterizedTest
  @CsvSource({"-1, 0", "99, 0", "100, 1", "101, 1", "200, 2", "299, 2", "300, 3", "9999, 3"})
  void theFirstAfterATimeIsNotTheOneAtIt(long time, int index) {
    assertEquals(index, rates.firstAfter(time));
  }

  @ParameterizedTest
  @CsvSource({"0, 99, 0", "0, 100, 0.0001", "100, 199, 0", "100, 200, -0.0002", "99, 300, 0.0003", "300, 999, 0", "300, 100, 0"})
  void aSumLeavesOutItsStartAndHoldsItsEnd(long from, long to, double sum) {
    assertEquals(sum, rates.between(from, to), 1e-18);
  }

  @Test
  void columnsAreCopiedAndChecked() {
    long[] times = {1, 2};
    double[] values = {0.1, 0.2};
    FundingRates own = FundingRates.of(times, values);
    times[0] = 7;
    values[0] = 7;
    assertEquals(1, own.time(0));
    assertEquals(0.1, own.rate(0));
    assertEquals(ErrorCode.LENGTH_MISMATCH, refusal(new long[] {1}, 0.1, 0.2).code());
    assertEquals(ErrorCode.NON_MONOTONIC_TIME, refusal(new long[] {2, 2}, 0.1, 0.2).code());
    assertEquals("time[1] was 1 but must be after the one before it (2)", refusal(new long[] {2, 1}, 0.1, 0.2).getMessage());
    assertEquals("rate[1]", refusal(new long[] {1, 2}, 0.1, Double.NaN).field());
    assertEquals("rate[0]", refusal(new long[] {1, 2}, 1, 0).field());
    assertEquals("rate[0]", refusal(new long[] {1, 2}, -1, 0).field());
  }

  private static InputException refusal(long[] times, double... values) {
    return assertThrows(InputException.class, () -> FundingRates.of(times, values));
  }

  @Test
  void everyEightHoursIsAtMidnightEightAndFour() {
    FundingRates eight = FundingRates.every(8, 0.0001, 1, 24 * HOUR);
    assertArrayEquals(new long[] {8 * HOUR, 16 * HOUR, 24 * HOUR}, LongStream.range(0, eight.size()).map(i -> eight.time((int) i)).toArray());
    assertEquals(0.0001, eight.rate(2));
    assertEquals(4, FundingRates.every(8, 0.0001, 0, 24 * HOUR).size());
    assertEquals(0, FundingRates.every(8, 0.0001, 1, 7 * HOUR).size());
    assertEquals("hours", assertThrows(InputException.class, () -> FundingRates.every(0, 0, 0, 1)).field());
    assertEquals("to", assertThrows(InputException.class, () -> FundingRates.every(1, 0, 0, 20_000_000 * HOUR)).field());
  }

  @Property
  void sumsOfNeighbouringStretchesAreThePaymentsOfTheWholeOnceEach(
      @ForAll long seed, @ForAll @LongRange(min = -1, max = 999) long cut) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] times = random.longs(20, 0, 200).sorted().distinct().toArray();
    double[] ones = new double[times.length];
    Arrays.fill(ones, 1 / 64.0);
    FundingRates own = FundingRates.of(times, ones);
    assertEquals(times.length / 64.0, own.between(-1, cut) + own.between(cut, 999));
  }
}

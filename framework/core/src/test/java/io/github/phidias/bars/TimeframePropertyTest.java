package io.github.phidias.bars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class TimeframePropertyTest {
  @Provide
  Arbitrary<Timeframe> timeframes() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(1, 100_000_000_000L).map(Timeframe::ofMillis),
        Arbitraries.integers().between(1, 2000).map(hours -> Timeframe.ofMillis(hours * 3_600_000L)),
        Arbitraries.integers().between(1, 48).map(Timeframe::ofMonths));
  }

  @Property
  void readsWhatItPrints(@ForAll("timeframes") Timeframe timeframe) {
    if (timeframe.millis() < 1_000_000_000 || timeframe.millis() % 1000 == 0) {
      assertEquals(timeframe, Timeframe.parse(timeframe.toString()));
    }
  }

  @Property
  void everyInstantLiesInItsBucket(
      @ForAll("timeframes") Timeframe timeframe, @ForAll @LongRange(min = -4_000_000_000_000L, max = 4_000_000_000_000L) long time) {
    long start = timeframe.bucketStart(time);
    long next = timeframe.nextBucket(start);
    assertTrue(start <= time && time < next, start + " <= " + time + " < " + next);
    assertEquals(start, timeframe.bucketStart(start));
    assertEquals(start, timeframe.bucketStart(next - 1));
    assertEquals(next, timeframe.bucketStart(next));
  }
}

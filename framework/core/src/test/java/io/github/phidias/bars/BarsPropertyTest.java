package io.github.phidias.bars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class BarsPropertyTest {
  private static final List<String> COARSER = List.of("2h", "3h", "1d", "3d", "1w", "1M", "3M");

  @Property(tries = 300)
  void aSliceEqualsACopyOfItsBars(@ForAll long seed, @ForAll @IntRange(max = 200) int count, @ForAll int a, @ForAll int b) {
    Bars bars = RandomBars.of(seed, count);
    int from = Math.floorMod(a, count + 1);
    int to = from + Math.floorMod(b, count + 1 - from);
    Bars part = bars.slice(from, to);
    Bars copy = Bars.of(
        bars.instrument(), bars.timeframe(), part.openTimes(), part.open().toArray(), part.high().toArray(),
        part.low().toArray(), part.close().toArray(), part.volume().toArray());
    assertTrue(RandomBars.same(part, copy));
    assertEquals(copy.contentHash(), part.contentHash());
    for (int i = 0; i < part.size(); i++) {
      assertEquals(bars.openTime(from + i), part.openTime(i));
      assertEquals(bars.close().get(from + i), part.close().get(i));
    }
  }

  @Property(tries = 300)
  void indexAtOrAfterAgreesWithALoop(@ForAll long seed, @ForAll @IntRange(max = 100) int count, @ForAll @IntRange(max = 300) int hours) {
    Bars all = RandomBars.of(seed, count + 10, Timeframe.HOUR, 0.2);
    Bars bars = all.slice(5, 5 + count);
    long time = all.openTime(0) + hours * 1_800_000L;
    int naive = 0;
    while (naive < bars.size() && bars.openTime(naive) < time) {
      naive++;
    }
    assertEquals(naive, bars.indexAtOrAfter(time));
  }

  @Property(tries = 300)
  void resampleAgreesWithGroupingByBucket(
      @ForAll long seed, @ForAll @IntRange(max = 400) int count, @ForAll @DoubleRange(max = 0.5) double gaps,
      @ForAll @IntRange(max = 6) int choice) {
    Bars bars = RandomBars.of(seed, count, Timeframe.HOUR, gaps);
    Timeframe coarser = Timeframe.parse(COARSER.get(choice));
    TreeMap<Long, double[]> buckets = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      int at = i;
      double[] bucket = buckets.computeIfAbsent(
          coarser.bucketStart(bars.openTime(i)), t -> new double[] {bars.open().get(at), 0, Double.MAX_VALUE, 0, 0});
      bucket[1] = Math.max(bucket[1], bars.high().get(i));
      bucket[2] = Math.min(bucket[2], bars.low().get(i));
      bucket[3] = bars.close().get(i);
      bucket[4] += bars.volume().get(i);
    }
    Bars kept = bars.resample(coarser, BarAggregator.Unfinished.KEEP);
    assertEquals(List.copyOf(buckets.keySet()), java.util.Arrays.stream(kept.openTimes()).boxed().toList());
    int i = 0;
    for (double[] bucket : buckets.values()) {
      assertEquals(bucket[0], kept.open().get(i));
      assertEquals(bucket[1], kept.high().get(i));
      assertEquals(bucket[2], kept.low().get(i));
      assertEquals(bucket[3], kept.close().get(i));
      assertEquals(bucket[4], kept.volume().get(i));
      i++;
    }
    Bars closed = bars.resample(coarser, BarAggregator.Unfinished.DROP);
    boolean finished = count > 0 && bars.closeTime(count - 1) >= coarser.nextBucket(buckets.lastKey());
    assertEquals(kept.size() - (count == 0 || finished ? 0 : 1), closed.size());
    assertTrue(RandomBars.same(kept.slice(0, closed.size()), closed));
  }
}

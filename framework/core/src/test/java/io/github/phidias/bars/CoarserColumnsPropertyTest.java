package io.github.phidias.bars;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.NavigableMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class CoarserColumnsPropertyTest {
  @Provide
  Arbitrary<String> pairs() {
    return Arbitraries.of(
        "5m 5m", "5m 15m", "5m 1h", "5m 1d", "1h 4h", "1h 1d", "1h 1w", "4h 1w", "1d 1w", "1d 2w", "1d 1M", "1d 3M", "7h 1w", "1M 3M", "1M 12M");
  }

  @Property(tries = 150)
  void whatIsFinishedAtABarIsWhatTheBarsSoFarGiveByHand(
      @ForAll long seed, @ForAll @IntRange(max = 120) int count, @ForAll @DoubleRange(max = 0.4) double gaps,
      @ForAll("pairs") String pair) {
    Timeframe timeframe = Timeframe.parse(pair.split(" ")[1]);
    Bars bars = RandomBars.of(seed, count, Timeframe.parse(pair.split(" ")[0]), gaps);
    CoarserColumns coarser = BarColumns.of(bars).coarser(timeframe);
    Column closes = coarser.aligned(coarser.bars().close());
    for (int i = 0; i < count; i++) {
      NavigableMap<Long, double[]> expected = NaiveCoarser.finished(bars.slice(0, i + 1), timeframe);
      assertEquals(expected.size(), coarser.lastFinished(i) + 1, "at " + i);
      int k = 0;
      for (Map.Entry<Long, double[]> bar : expected.entrySet()) {
        assertEquals(bar.getKey(), coarser.bars().openTime(k));
        Bars seen = coarser.bars();
        assertArrayEquals(
            bar.getValue(),
            new double[] {seen.open().get(k), seen.high().get(k), seen.low().get(k), seen.close().get(k), seen.volume().get(k)});
        k++;
      }
      double known = expected.isEmpty() ? Double.NaN : expected.lastEntry().getValue()[3];
      assertEquals(Double.doubleToLongBits(known), Double.doubleToLongBits(closes.get(i)));
    }
  }

  @Property(tries = 100)
  void laterBarsChangeNothing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int count, @ForAll @DoubleRange(max = 0.4) double gaps,
      @ForAll("pairs") String pair, @ForAll @IntRange(max = 199) int cut) {
    Timeframe timeframe = Timeframe.parse(pair.split(" ")[1]);
    Bars bars = RandomBars.of(seed, count, Timeframe.parse(pair.split(" ")[0]), gaps);
    int end = Math.min(cut, count);
    CoarserColumns whole = BarColumns.of(bars).coarser(timeframe);
    CoarserColumns part = BarColumns.of(bars.slice(0, end)).coarser(timeframe);
    for (int i = 0; i < end; i++) {
      assertEquals(part.lastFinished(i), whole.lastFinished(i));
    }
    assertTrue(RandomBars.same(part.bars(), whole.bars().slice(0, part.bars().size())));
  }
}

package io.github.phidias.bars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class BarConversionsPropertyTest {
  @Provide
  Arbitrary<String> timeframes() {
    return Arbitraries.of("1s", "5m", "1d", "1w", "4w", "1M", "3M", "12M");
  }

  @Property(tries = 100)
  void aSeriesAndBackIsTheSame(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int count,
      @ForAll @DoubleRange(max = 0.5) double gaps, @ForAll("timeframes") String timeframe) {
    Bars bars = RandomBars.of(seed, count, Timeframe.parse(timeframe), gaps);
    Bars back = BarConversions.fromSeries(BarConversions.toSeries(bars));
    assertTrue(RandomBars.same(bars, back));
    assertEquals(bars.instrument(), back.instrument());
    assertEquals(bars.timeframe(), back.timeframe());
  }

  @Property(tries = 100)
  void aTableAndBackIsTheSame(@ForAll long seed, @ForAll @IntRange(max = 100) int count, @ForAll @DoubleRange(max = 0.5) double gaps) {
    Bars bars = RandomBars.of(seed, count, Timeframe.parse("1M"), gaps);
    assertTrue(RandomBars.same(
        bars, BarConversions.fromTable(BarConversions.toTable(bars), bars.instrument(), bars.timeframe())));
  }
}

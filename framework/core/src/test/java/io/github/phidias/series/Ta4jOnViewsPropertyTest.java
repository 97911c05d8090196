package io.github.phidias.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.BarConversions;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.RandomBars;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.Num;

/** ta4j's own indicators must not see the difference between a series of theirs and a view of ours. */
class Ta4jOnViewsPropertyTest {
  @Property(tries = 60)
  void indicatorsGiveTheSameBitsOnBothViewsAsOnATa4jSeries(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int count, @ForAll @IntRange(min = 1, max = 20) int length) {
    Bars bars = RandomBars.of(seed, count);
    List<Function<BarSeries, Indicator<Num>>> makers = List.of(
        series -> new EMAIndicator(new ClosePriceIndicator(series), length),
        series -> new SMAIndicator(new ClosePriceIndicator(series), length),
        series -> new RSIIndicator(new ClosePriceIndicator(series), length),
        series -> new ATRIndicator(series, length));
    for (Function<BarSeries, Indicator<Num>> maker : makers) {
      Indicator<Num> theirs = maker.apply(BarConversions.toSeries(bars));
      SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "test");
      Indicator<Num> moving = maker.apply(cursor.moving());
      Indicator<Num> guarded = maker.apply(cursor.guarded());
      for (int i = 0; i < count; i++) {
        cursor.moveTo(i);
        long expected = bits(theirs, i);
        assertEquals(expected, bits(guarded, i), theirs + " guarded at " + i);
        assertEquals(expected, bits(moving, i), theirs + " moving at " + i);
      }
    }
  }

  private static long bits(Indicator<Num> indicator, int index) {
    return Double.doubleToLongBits(indicator.getValue(index).doubleValue());
  }
}

package io.github.phidias.indicators.harvesting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The indicators of volatility harvesting against their definitions, written the slow way. */
class HarvestingIndicatorsTest {
  @Property(tries = 100)
  void aWindowIsAsShortAsItIsUntilItIsFull(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 90) int count, @ForAll @IntRange(min = 1, max = 30) int length) {
    Bars bars = TickBars.of(seed, count);
    IndicatorColumns indicators = Indicators.of(BarColumns.of(bars));
    Column range = indicators.column(new LocalRange(length, PriceSource.CLOSE));
    Column mean = indicators.column(new GrowingMean(length, PriceSource.CLOSE));
    Column high = indicators.column(new RunningHigh(PriceSource.HIGH));
    double record = 0;
    for (int t = 0; t < count; t++) {
      double most = 0;
      double least = Double.MAX_VALUE;
      double sum = 0;
      int from = Math.max(0, t - length + 1);
      for (int i = from; i <= t; i++) {
        most = Math.max(most, bars.close().get(i));
        least = Math.min(least, bars.close().get(i));
        sum += bars.close().get(i);
      }
      record = Math.max(record, bars.high().get(t));
      assertEquals(most - least, range.get(t));
      assertEquals(sum / (t - from + 1), mean.get(t), 1e-9 * mean.get(t));
      assertEquals(record, high.get(t));
    }
  }

  @Property(tries = 100)
  void anImpulseIsThatOfItsWindowAlone(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int count, @ForAll @IntRange(min = 4, max = 40) int window) {
    Bars bars = TickBars.of(seed, count);
    Column x = bars.close();
    List<Column> columns = Indicators.of(BarColumns.of(bars)).columns(new Impulse(window, PriceSource.CLOSE));
    List<Double> changes = new ArrayList<>();
    for (int t = 0; t < count; t++) {
      if (t > 0 && x.get(t) != x.get(t - 1)) {
        changes.add(x.get(t) - x.get(t - 1));
      }
      List<Double> seen = changes.subList(Math.max(0, changes.size() - window), changes.size());
      List<Double> sizes = seen.stream().map(Math::abs).sorted((a, b) -> Double.compare(b, a)).toList();
      double cut = seen.size() < 4 ? Double.NaN : sizes.get(seen.size() / 10);
      long up = seen.stream().filter(c -> c > cut).count();
      long down = seen.stream().filter(c -> c < -cut).count();
      assertEquals(cut, columns.get(0).get(t));
      assertEquals((double) up, columns.get(1).get(t));
      assertEquals((double) down, columns.get(2).get(t));
      assertEquals(up < 2 || down < 2 ? Double.NaN : (double) up - down, columns.get(3).get(t));
      assertEquals(columns.get(5).get(t), Impulse.at(x, t, window).impulsHarmonic());
    }
  }

  @Test
  void theGapOfTheTrendLineIsBothAPartAndAnAmount() {
    assertEquals(100 * 0.99 - 2, TrendLine.of(100, 2, 100));
  }
}

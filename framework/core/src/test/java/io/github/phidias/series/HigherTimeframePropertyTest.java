package io.github.phidias.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.BarConversions;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.NaiveCoarser;
import io.github.phidias.bars.RandomBars;
import io.github.phidias.bars.Timeframe;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.ta4j.core.Bar;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.Num;

class HigherTimeframePropertyTest {
  @Provide
  Arbitrary<String> pairs() {
    return Arbitraries.of("5m 15m", "5m 1h", "5m 1d", "1h 4h", "1h 1w", "1d 1w", "1d 1M", "1M 3M");
  }

  @Property(tries = 100)
  void bothViewsShowAtEachBarWhatTheBarsSoFarGiveByHand(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int count, @ForAll @DoubleRange(max = 0.4) double gaps,
      @ForAll("pairs") String pair) {
    Timeframe timeframe = Timeframe.parse(pair.split(" ")[1]);
    Bars bars = RandomBars.of(seed, count, Timeframe.parse(pair.split(" ")[0]), gaps);
    SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "test");
    for (int i = 0; i < count; i++) {
      cursor.moveTo(i);
      NavigableMap<Long, double[]> expected = NaiveCoarser.finished(bars.slice(0, i + 1), timeframe);
      for (SeriesView view : List.of(cursor.moving(), cursor.guarded())) {
        HigherTimeframe coarse = HigherTimeframe.of(view, timeframe);
        assertEquals(expected.size() - 1, coarse.lastFinished());
        assertEquals(expected.size() - 1, coarse.lastFinished(i));
        int k = 0;
        for (Map.Entry<Long, double[]> bar : expected.entrySet()) {
          assertEquals(bar.getKey(), coarse.series().getBar(k).getBeginTime().toEpochMilli());
          assertArrayEquals(bar.getValue(), values(coarse.series().getBar(k)));
          k++;
        }
        assertThrows(LookAheadException.class, () -> coarse.series().getBar(expected.size()));
      }
    }
  }

  private static double[] values(Bar bar) {
    return new double[] {
      bar.getOpenPrice().doubleValue(), bar.getHighPrice().doubleValue(), bar.getLowPrice().doubleValue(),
      bar.getClosePrice().doubleValue(), bar.getVolume().doubleValue(),
    };
  }

  @Property(tries = 60)
  void ta4jsIndicatorsGiveTheSameBitsOnBothViewsAsOnATa4jSeriesOfTheFinishedBars(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int count, @ForAll @DoubleRange(max = 0.2) double gaps,
      @ForAll @IntRange(min = 1, max = 6) int length) {
    Timeframe timeframe = Timeframe.HOUR;
    Bars bars = RandomBars.of(seed, count, Timeframe.parse("5m"), gaps);
    BarColumns columns = BarColumns.of(bars);
    Indicator<Num> theirs =
        new EMAIndicator(new ClosePriceIndicator(BarConversions.toSeries(columns.coarser(timeframe).bars())), length);
    SeriesCursor cursor = new SeriesCursor(columns, "test");
    List<HigherTimeframe> views =
        List.of(HigherTimeframe.of(cursor.moving(), timeframe), HigherTimeframe.of(cursor.guarded(), timeframe));
    List<Indicator<Num>> ours = views.stream()
        .<Indicator<Num>>map(view -> view.aligned(new EMAIndicator(new ClosePriceIndicator(view.series()), length))).toList();
    for (int i = 0; i < count; i++) {
      cursor.moveTo(i);
      int known = columns.coarser(timeframe).lastFinished(i);
      double expected = known < 0 ? Double.NaN : theirs.getValue(known).doubleValue();
      for (Indicator<Num> indicator : ours) {
        assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(indicator.getValue(i).doubleValue()));
        assertEquals(known < length, i < indicator.getCountOfUnstableBars(), "unstable at " + i);
      }
    }
  }
}

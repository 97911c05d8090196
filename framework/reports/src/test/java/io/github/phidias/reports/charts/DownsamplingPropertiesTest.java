package io.github.phidias.reports.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is drawn of more values than there is room for. */
class DownsamplingPropertiesTest {
  @Provide
  Arbitrary<double[]> columns() {
    Arbitrary<Double> value = Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(6, Arbitraries.doubles().between(-1e6, 1e6)),
        net.jqwik.api.Tuple.of(1, Arbitraries.of(0.0, 7.0)),
        net.jqwik.api.Tuple.of(2, Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)));
    return value.array(double[].class).ofMinSize(1).ofMaxSize(400);
  }

  private static DoubleStream finite(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite);
  }

  @Property
  void aLineKeepsTheExtremesAndTheEndsOfEveryPart(@ForAll("columns") double[] values, @ForAll @IntRange(min = 1, max = 40) int parts) {
    Polyline line = Polyline.of(Column.copyOf(values), parts);
    assertTrue(line.at().length <= Math.min(values.length, 5 * parts));
    for (int b = 0; b < parts; b++) {
      int from = (int) ((long) b * values.length / parts);
      int to = (int) ((b + 1L) * values.length / parts);
      double[] all = finite(Arrays.copyOfRange(values, from, to)).toArray();
      double[] kept = IntStream.range(0, line.at().length).filter(i -> line.at()[i] >= from && line.at()[i] < to)
          .mapToDouble(i -> line.values()[i]).filter(Double::isFinite).toArray();
      assertEquals(all.length == 0, kept.length == 0);
      if (all.length > 0) {
        assertEquals(Arrays.stream(all).max(), Arrays.stream(kept).max());
        assertEquals(Arrays.stream(all).min(), Arrays.stream(kept).min());
        assertEquals(all[0], kept[0]);
        assertEquals(all[all.length - 1], kept[kept.length - 1]);
      }
    }
  }

  @Property
  void aLineHasOnlyPointsOfItsColumnInOrderAndGapsWhereItHasThem(
      @ForAll("columns") double[] values, @ForAll @IntRange(min = 1, max = 40) int parts) {
    Polyline line = Polyline.of(Column.copyOf(values), parts);
    for (int i = 0; i < line.at().length; i++) {
      double value = values[(int) line.at()[i]];
      assertEquals(Double.isFinite(value) ? value : Double.NaN, line.values()[i]);
      assertTrue(i == 0 || line.at()[i] > line.at()[i - 1]);
    }
    for (int b = 0; b < parts; b++) {
      int from = (int) ((long) b * values.length / parts);
      int to = (int) ((b + 1L) * values.length / parts);
      boolean gap = IntStream.range(from, to).anyMatch(i -> !Double.isFinite(values[i]));
      boolean kept = IntStream.range(0, line.at().length)
          .anyMatch(i -> line.at()[i] >= from && line.at()[i] < to && Double.isNaN(line.values()[i]));
      assertEquals(gap, kept);
    }
  }

  @Property(tries = 200)
  void candlesTogetherSpanTheBarsAndEachIsMadeOfItsOwn(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 500) int size, @ForAll @IntRange(min = 1, max = 90) int most) {
    Bars bars = TickBars.of(seed, size);
    Buckets buckets = Buckets.atMost(most, size);
    double[][] ohlc = buckets.candles(bars);
    assertTrue(buckets.count() <= most);
    assertEquals(Extent.of(bars.high()).high, Arrays.stream(ohlc[1]).max().orElseThrow());
    assertEquals(Extent.of(bars.low()).low, Arrays.stream(ohlc[2]).min().orElseThrow());
    for (int b = 0; b < buckets.count(); b++) {
      Bars own = bars.slice(b * buckets.each(), Math.min(size, (b + 1) * buckets.each()));
      assertArrayEquals(
          new double[] {own.open().get(0), Extent.of(own.high()).high, Extent.of(own.low()).low, own.close().get(own.size() - 1)},
          new double[] {ohlc[0][b], ohlc[1][b], ohlc[2][b], ohlc[3][b]});
    }
  }

  @Property
  void blocksReachTheOutermostValuesOfEitherSign(@ForAll("columns") double[] values, @ForAll @IntRange(min = 1, max = 40) int most) {
    Column column = Column.copyOf(values);
    double[][] outermost = Buckets.atMost(most, values.length).outermost(column);
    assertEquals(finite(values).filter(v -> v > 0).max(), finite(outermost[0]).max());
    assertEquals(finite(values).filter(v -> v < 0).min(), finite(outermost[1]).min());
  }

  @Example
  void asFewBarsShareACandleAsFit() {
    assertEquals(new Buckets(100, 1), Buckets.atMost(100, 100));
    assertEquals(new Buckets(101, 2), Buckets.atMost(100, 101));
    assertEquals(51, Buckets.atMost(100, 101).count());
    assertArrayEquals(new double[] {0.5, 2.5, 4}, new Buckets(5, 2).positions());
  }

  @Example
  void aValueBetweenTwoGapsStandsAlone() {
    double n = Double.NaN;
    assertArrayEquals(
        new double[] {1, n, n, n, n, 4}, Polyline.alone(Column.copyOf(1, n, 2, 3, n, 4)).toArray());
  }
}

package io.github.phidias.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class KernelPropertiesTest {
  private static final int TRIES = 300;

  /** Column of a kernel written the plain way: each window on its own, walked anew. */
  private interface Window {
    double of(Column x, int from, int to);
  }

  private static Column naive(Column x, int length, Window window) {
    double[] out = new double[x.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = i < length - 1 ? Double.NaN : window.of(x, i - length + 1, i + 1);
    }
    return Column.wrap(out);
  }

  @Property(tries = TRIES)
  void simpleAverageIsTheRoundedExactSumOverTheLength(
      @ForAll long seed, @ForAll @IntRange(max = 200) int count, @ForAll @IntRange(min = 1, max = 40) int length) {
    Column close = TickBars.of(seed, count).close();
    Column exact = naive(close, length, (x, from, to) -> {
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = from; i < to; i++) {
        sum = sum.add(new BigDecimal(x.get(i)));
      }
      return sum.doubleValue() / length;
    });
    assertTrue(exact.sameBits(Averages.sma(close, length)));
  }

  @Property(tries = TRIES)
  void simpleAverageOfNumbersOfAnySizeIsOffByARoundingOfARoundingOfTheLargest(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int length) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[150];
    double largest = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.scalb(random.nextDouble(1, 2), random.nextInt(-40, 40));
      largest = Math.max(largest, values[i]);
    }
    Column means = Averages.sma(Column.copyOf(values), length);
    for (int i = length - 1; i < values.length; i++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int k = i - length + 1; k <= i; k++) {
        sum = sum.add(new BigDecimal(values[k]));
      }
      double mean = sum.doubleValue() / length;
      assertEquals(mean, means.get(i), 2 * Math.ulp(mean) + largest * 0x1p-96);
    }
  }

  @Property(tries = TRIES)
  void highestAndLowestAreThoseOfTheWindow(
      @ForAll long seed, @ForAll @IntRange(max = 200) int count, @ForAll @IntRange(min = 1, max = 60) int length) {
    Column close = TickBars.of(seed, count).close();
    Column highest = naive(close, length, (x, from, to) -> {
      double best = x.get(from);
      for (int i = from; i < to; i++) {
        best = Math.max(best, x.get(i));
      }
      return best;
    });
    Column lowest = naive(close, length, (x, from, to) -> {
      double best = x.get(from);
      for (int i = from; i < to; i++) {
        best = Math.min(best, x.get(i));
      }
      return best;
    });
    assertTrue(highest.sameBits(Extremes.highest(close, length)));
    assertTrue(lowest.sameBits(Extremes.lowest(close, length)));
  }

  @Property(tries = TRIES)
  void deviationIsThatOfTheWindowInTwoPasses(
      @ForAll long seed, @ForAll @IntRange(max = 200) int count, @ForAll @IntRange(min = 2, max = 60) int length) {
    Column close = TickBars.of(seed, count).close();
    for (DeviationKind kind : DeviationKind.values()) {
      Column actual = Volatility.standardDeviation(close, length, kind);
      Column expected = naive(close, length, (x, from, to) -> twoPasses(x, from, to, kind));
      for (int i = 0; i < count; i++) {
        assertEquals(expected.get(i), actual.get(i), i < length - 1 ? 0 : 1e-12 * (1 + expected.get(i)));
      }
    }
  }

  private static double twoPasses(Column x, int from, int to, DeviationKind kind) {
    double mean = 0;
    for (int i = from; i < to; i++) {
      mean += x.get(i) / (to - from);
    }
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (x.get(i) - mean) * (x.get(i) - mean);
    }
    return Math.sqrt(squares / (kind == DeviationKind.SAMPLE ? to - from - 1 : to - from));
  }

  @Property(tries = TRIES)
  void cutlersIndexIsThatOfTheWindow(
      @ForAll long seed, @ForAll @IntRange(max = 200) int count, @ForAll @IntRange(min = 1, max = 30) int length) {
    Column close = TickBars.of(seed, count).close();
    Column expected = naive(close, length + 1, (x, from, to) -> {
      double gain = 0;
      double loss = 0;
      for (int i = from + 1; i < to; i++) {
        gain += Math.max(x.get(i) - x.get(i - 1), 0);
        loss += Math.max(x.get(i - 1) - x.get(i), 0);
      }
      return loss > 0 ? 100 - 100 / (1 + gain / loss) : gain > 0 ? 100 : 50;
    });
    Column actual = RelativeStrength.cutler(close, length);
    for (int i = 0; i < count; i++) {
      assertEquals(expected.get(i), actual.get(i), 1e-9);
    }
  }

  @Property(tries = TRIES)
  void theIndexStaysFrom0To100(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int length) {
    Column close = TickBars.of(seed, 200).close();
    for (Column r : new Column[] {RelativeStrength.wilder(close, length), RelativeStrength.cutler(close, length)}) {
      for (int i = length; i < 200; i++) {
        assertTrue(r.get(i) >= 0 && r.get(i) <= 100);
      }
    }
  }

  /** NaN at random places: each run between them must come out as if it were a series of its own. */
  @Property(tries = TRIES)
  void eachRunBetweenNaNsIsASeriesOfItsOwn(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int length) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = TickBars.of(seed, 60).close().toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(9) == 0 ? Double.NaN : values[i];
    }
    Column x = Column.copyOf(values);
    for (var kernel : kernels(length)) {
      Column whole = kernel.apply(x);
      int from = 0;
      while (from < values.length) {
        int to = from;
        while (to < values.length && !Double.isNaN(values[to])) {
          to++;
        }
        assertTrue(whole.slice(from, to).sameBits(kernel.apply(x.slice(from, to))));
        if (to < values.length) {
          assertTrue(Double.isNaN(whole.get(to)));
        }
        from = to + 1;
      }
    }
  }

  private static List<UnaryOperator<Column>> kernels(int length) {
    return List.of(
        x -> Averages.sma(x, length), x -> Averages.ema(x, length), x -> Averages.emaSmaSeed(x, length),
        x -> Averages.wilder(x, length, 0), x -> RelativeStrength.wilder(x, length),
        x -> RelativeStrength.cutler(x, length), x -> Extremes.highest(x, length), x -> Extremes.lowest(x, length),
        x -> Volatility.standardDeviation(x, length, DeviationKind.SAMPLE));
  }
}

package io.github.phidias.indicators.averages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.Seeding;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MovingAveragePropertiesTest {
  private static final int TRIES = 200;

  private static List<IndicatorFormula> all(int n) {
    return List.of(
        new Wma(n), new Trima(n), new Alma(n), new Vwma(n), new Kama(n), new Hma(n), new Zlema(n), new Dema(n),
        new Tema(n, Seeding.SMA, PriceSource.CLOSE), new T3(n), new Vidya(n, n), new McGinleyDynamic(n));
  }

  private static Column map(Column x, DoubleUnaryOperator function) {
    double[] out = x.toArray();
    for (int i = 0; i < out.length; i++) {
      out[i] = function.applyAsDouble(out[i]);
    }
    return Column.wrap(out);
  }

  private static void assertClose(Column expected, Column actual, double off, Object where) {
    for (int i = 0; i < expected.length(); i++) {
      int at = i;
      assertEquals(expected.get(i), actual.get(i), off, () -> where + " at " + at);
    }
  }

  /** The plain way: each window on its own, with its weights from the oldest to the newest. */
  private static double weighted(Column x, int last, double... weights) {
    double sum = 0;
    double total = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * x.get(last - weights.length + 1 + k);
      total += weights[k];
    }
    return sum / total;
  }

  @Property(tries = TRIES)
  void windowsWithWeightsAreThoseSummedAnew(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int length) {
    Bars bars = TickBars.of(seed, 120);
    IndicatorColumns in = Indicators.of(BarColumns.of(bars));
    Column wma = in.column(new Wma(length));
    Column trima = in.column(new Trima(length));
    Column vwma = in.column(new Vwma(length));
    double[] rising = new double[length];
    double[] triangle = new double[length];
    for (int k = 0; k < length; k++) {
      rising[k] = k + 1;
      triangle[k] = Math.min(k + 1, length - k);
    }
    for (int i = length - 1; i < 120; i++) {
      double[] volumes = bars.volume().slice(i - length + 1, i + 1).toArray();
      assertEquals(weighted(bars.close(), i, rising), wma.get(i), 1e-11);
      assertEquals(weighted(bars.close(), i, triangle), trima.get(i), 1e-11);
      assertEquals(weighted(bars.close(), i, volumes), vwma.get(i), 1e-11);
    }
  }

  @Property(tries = TRIES)
  void stagesAreAveragesOfAverages(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int length) {
    Column x = TickBars.of(seed, 100).close();
    Column e1 = Averages.emaSmaSeed(x, length);
    Column e2 = Averages.emaSmaSeed(e1, length);
    Column e3 = Averages.emaSmaSeed(e2, length);
    assertClose(e1, StagedAverages.of(x, length, Seeding.SMA, 1), 1e-11, "first stage");
    assertClose(e2, StagedAverages.of(x, length, Seeding.SMA, 0, 1), 1e-11, "second stage");
    assertClose(e3, StagedAverages.of(x, length, Seeding.SMA, 0, 0, 1), 1e-11, "third stage");
  }

  @Property(tries = TRIES)
  void growWithThePrice(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int length) {
    IndicatorColumns in = Indicators.of(BarColumns.of(TickBars.of(seed, 100)));
    Column close = in.price(PriceSource.CLOSE);
    for (IndicatorFormula formula : all(length)) {
      // A power of two rounds nothing, and none of them knows how much a price is.
      Column doubled = in.over(map(close, x -> 4 * x)).column(formula);
      assertTrue(map(in.column(formula), x -> 4 * x).sameBits(doubled), formula::toString);
    }
  }

  @Property(tries = TRIES)
  void moveWithThePrice(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int length) {
    IndicatorColumns in = Indicators.of(BarColumns.of(TickBars.of(seed, 100)));
    Column close = in.price(PriceSource.CLOSE);
    for (IndicatorFormula formula : all(length)) {
      if (!(formula instanceof McGinleyDynamic)) {
        Column moved = in.over(map(close, x -> x + 64)).column(formula);
        assertClose(map(in.column(formula), x -> x + 64), moved, 1e-8, formula);
      }
    }
  }

  @Property(tries = TRIES)
  void meansStayBetweenTheLowestAndTheHighest(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int length) {
    IndicatorColumns in = Indicators.of(BarColumns.of(TickBars.of(seed, 100)));
    double[] closes = in.bars().close().toArray();
    List<IndicatorFormula> means = List.of(
        new Wma(length), new Trima(length), new Alma(length), new Vwma(length), new Kama(length), new Vidya(length, length),
        new McGinleyDynamic(length));
    for (IndicatorFormula formula : means) {
      Column mean = in.column(formula);
      double lowest = Double.POSITIVE_INFINITY;
      double highest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < closes.length; i++) {
        lowest = Math.min(lowest, closes[i]);
        highest = Math.max(highest, closes[i]);
        double value = mean.get(i);
        assertTrue(Double.isNaN(value) || value >= lowest - 1e-11 && value <= highest + 1e-11, formula::toString);
      }
    }
  }

  @Property(tries = TRIES)
  void ofAConstantAreThatConstant(
      @ForAll @IntRange(min = 1, max = 1_000_000) int ticks, @ForAll @IntRange(min = 1, max = 9) int length) {
    double[] closes = new double[80];
    Arrays.fill(closes, ticks / 100.0);
    IndicatorColumns in = Indicators.of(BarColumns.of(TickBars.ofCloses(closes)));
    for (IndicatorFormula formula : all(length)) {
      Column average = in.column(formula);
      for (int i = formula.warmUp(); i < 80; i++) {
        assertEquals(closes[i], average.get(i), 1e-14 * closes[i], formula::toString);
      }
    }
  }
}

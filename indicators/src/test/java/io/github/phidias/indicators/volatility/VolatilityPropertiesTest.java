package io.github.phidias.indicators.volatility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import io.github.phidias.indicators.Bollinger;
import io.github.phidias.indicators.HandBars;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.bands.Keltner;
import io.github.phidias.indicators.bands.KeltnerKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Against the same formulas walked anew for each window, in two passes and with another logarithm. */
class VolatilityPropertiesTest {
  private static final int TRIES = 150;
  private static final int COUNT = 120;

  private static double mean(int from, int to, IntToDoubleFunction term) {
    double sum = 0;
    for (int i = from; i <= to; i++) {
      sum += term.applyAsDouble(i);
    }
    return sum / (to - from + 1);
  }

  private static double sampleVariance(int from, int to, IntToDoubleFunction term) {
    double mean = mean(from, to, term);
    double squares = mean(from, to, i -> (term.applyAsDouble(i) - mean) * (term.applyAsDouble(i) - mean));
    return squares * (to - from + 1) / (to - from);
  }

  private static double ln(Column a, int i, Column b, int j) {
    return Math.log(a.get(i)) - Math.log(b.get(j));
  }

  @Property(tries = TRIES)
  void estimatorsAreThoseOfTheWindowInTwoPasses(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int length) {
    Bars bars = TickBars.of(seed, COUNT);
    Column o = bars.open();
    Column h = bars.high();
    Column l = bars.low();
    Column c = bars.close();
    IndicatorColumns in = HandBars.columns(bars);
    Column realised = in.column(new RealisedVolatility(length, 252));
    Column aroundZero = in.column(new RealisedVolatility(length, 0, ReturnMean.ZERO, PriceSource.CLOSE));
    Column parkinson = in.column(new Parkinson(length, 0));
    Column garmanKlass = in.column(new GarmanKlass(length, 0));
    Column rogersSatchell = in.column(new RogersSatchell(length, 0));
    Column yangZhang = in.column(new YangZhang(length, 365));
    double k = 0.34 / (1.34 + (length + 1.0) / (length - 1));
    for (int i = length; i < COUNT; i++) {
      int from = i - length + 1;
      IntToDoubleFunction returns = t -> ln(c, t, c, t - 1);
      assertEquals(Math.sqrt(252 * sampleVariance(from, i, returns)), realised.get(i), 1e-9);
      assertEquals(Math.sqrt(mean(from, i, t -> Math.pow(returns.applyAsDouble(t), 2))), aroundZero.get(i), 1e-9);
      assertEquals(Math.sqrt(mean(from, i, t -> Math.pow(ln(h, t, l, t), 2)) / (4 * Math.log(2))), parkinson.get(i), 1e-9);
      assertEquals(
          Math.sqrt(Math.max(0, mean(from, i,
              t -> 0.5 * Math.pow(ln(h, t, l, t), 2) - (2 * Math.log(2) - 1) * Math.pow(ln(c, t, o, t), 2)))),
          garmanKlass.get(i), 1e-9);
      double rs = mean(from, i, t -> ln(h, t, o, t) * ln(h, t, c, t) + ln(l, t, o, t) * ln(l, t, c, t));
      assertEquals(Math.sqrt(Math.max(0, rs)), rogersSatchell.get(i), 1e-8);
      double gaps = sampleVariance(from, i, t -> ln(o, t, c, t - 1));
      double bodies = sampleVariance(from, i, t -> ln(c, t, o, t));
      assertEquals(Math.sqrt(365 * (gaps + k * bodies + (1 - k) * rs)), yangZhang.get(i), 1e-7);
    }
  }

  /** By four, which is exact in doubles: what is a fraction or a percentage keeps every bit. */
  @Property(tries = TRIES)
  void otherUnitsOfThePriceChangeNothing(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int length) {
    Bars bars = TickBars.of(seed, COUNT);
    IndicatorColumns plain = HandBars.columns(bars);
    IndicatorColumns large = HandBars.columns(HandBars.scaled(bars, 4));
    List<IndicatorFormula> all = List.of(
        new Natr(length), new RealisedVolatility(length, 252), new EwmaVolatility(0.9, 0), new Parkinson(length, 0),
        new GarmanKlass(length, 0), new RogersSatchell(length, 0), new YangZhang(length, 0), new ChaikinVolatility(length, 3),
        new UlcerIndex(length), new VolatilityRank(length, 20), new BollingerBandwidth(length, 2), new PercentB(length, 2),
        new Squeeze(length, 2, 1.5));
    for (IndicatorFormula formula : all) {
      assertTrue(plain.column(formula).sameBits(large.column(formula)), () -> formula.toString());
    }
  }

  @Property(tries = TRIES)
  void blockMeansAreOffByFewRoundings(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int length) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = random.doubles(COUNT).map(u -> Math.scalb(u, random.nextInt(-30, 30))).toArray();
    Column means = BlockMeans.of(Column.copyOf(x), length);
    for (int i = length - 1; i < COUNT; i++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int k = i - length + 1; k <= i; k++) {
        sum = sum.add(new BigDecimal(x[k]));
      }
      double exact = sum.doubleValue() / length;
      assertEquals(exact, means.get(i), (length + 2) * Math.ulp(exact));
    }
  }

  @Property(tries = TRIES)
  void aSqueezeIsBollingerInsideKeltner(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int length) {
    IndicatorColumns in = HandBars.columns(TickBars.of(seed, COUNT));
    Column squeeze = in.column(new Squeeze(length, 2, 1.5));
    Bollinger inner = in.bollinger(length, 2);
    List<Column> outer = in.columns(new Keltner(length, 1.5, length, KeltnerKind.ATR, PriceSource.CLOSE));
    for (int i = length; i < COUNT; i++) {
      double upperRoom = outer.get(1).get(i) - inner.upper().get(i);
      double lowerRoom = inner.lower().get(i) - outer.get(2).get(i);
      double room = Math.min(upperRoom, lowerRoom);
      // A band on a band but for rounding may count either way.
      assertTrue(Math.abs(room) < 1e-10 || squeeze.get(i) == (room > 0 ? 1 : 0), "squeeze at " + i);
    }
  }

  @Property(tries = TRIES)
  void ranksAndPlacesKeepTheirBounds(@ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int length) {
    IndicatorColumns in = HandBars.columns(TickBars.of(seed, COUNT));
    Column rank = in.column(new VolatilityRank(length, 10));
    Column ulcer = in.column(new UlcerIndex(length));
    for (int i = 2 * length + 10; i < COUNT; i++) {
      assertTrue(rank.get(i) >= 0 && rank.get(i) <= 100);
      assertTrue(ulcer.get(i) >= 0 && ulcer.get(i) <= 100);
    }
  }
}

package io.github.phidias.indicators.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.TickBars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.indicators.DeviationKind;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.Indicators;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sliding sums against exact arithmetic: off by less than a billionth of the largest value of the window. */
class ExactArithmeticTest {
  private static final double BOUND = 1e-9;
  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final int LENGTH = 50;

  /** Prices that rise ten thousandfold and fall again, with crashes, standstills and small moves on large values. */
  private static Bars wild(int count) {
    SplittableRandom random = new SplittableRandom(11);
    double[] close = new double[count];
    double[] volume = new double[count];
    long[] times = new long[count];
    double price = 1;
    for (int i = 0; i < count; i++) {
      double drift = 9.2 * Math.cos(2 * Math.PI * i / count) * 6 / count;
      double jump = random.nextInt(5_000) == 0 ? random.nextDouble() - 0.5 : 0;
      boolean still = i % 400 < 60;
      price = still ? price : price * Math.exp(drift + jump + 1e-3 * (random.nextDouble() - 0.5));
      close[i] = price;
      volume[i] = random.nextInt(10) == 0 ? 1e9 * random.nextDouble() : random.nextInt(100);
      times[i] = i * 60_000L;
    }
    return Bars.wrap(Instrument.UNKNOWN, Timeframe.parse("1m"), times, close, close, close, close, volume);
  }

  private static void check(Bars bars, int step) {
    IndicatorColumns in = Indicators.of(BarColumns.of(bars));
    Column x = bars.close();
    Column variance = in.column(new Variance(LENGTH));
    Column end = in.column(new LinearRegression(LENGTH));
    Column slope = in.column(new RegressionSlope(LENGTH));
    Column error = in.column(new StandardError(LENGTH));
    Column covariance = Dependence.covariance(x, bars.volume(), LENGTH, DeviationKind.POPULATION);
    Column correlation = Dependence.correlation(x, bars.volume(), LENGTH);
    for (int i = LENGTH - 1; i < bars.size(); i += step) {
      Window window = new Window(x, bars.volume(), i - LENGTH + 1);
      double most = BOUND * window.largest;
      String where = "bar " + i;
      assertEquals(Math.sqrt(window.xx.doubleValue() / LENGTH), Math.sqrt(variance.get(i)), most, where);
      assertEquals(window.slope().doubleValue(), slope.get(i), most, where);
      assertEquals(window.end().doubleValue(), end.get(i), most, where);
      assertEquals(Math.sqrt(window.rest().max(BigDecimal.ZERO).doubleValue() / (LENGTH - 2)), error.get(i), most, where);
      assertEquals(window.xy.doubleValue() / LENGTH, covariance.get(i), most * window.largestOther, where);
      if (window.varies && window.otherVaries) {
        double exact = window.xy.doubleValue() / Math.sqrt(window.xx.doubleValue()) / Math.sqrt(window.yy.doubleValue());
        assertEquals(exact, correlation.get(i), BOUND, where);
      } else {
        assertTrue(Double.isNaN(correlation.get(i)), where);
      }
    }
  }

  @Test
  void overAHundredThousandBarsNothingDrifts() {
    check(wild(100_000), 17);
  }

  @Tag("proof")
  @Test
  void overTenMillionBarsNothingDrifts() {
    check(wild(10_000_000), 397);
  }

  /** Sums of one window in decimals, by two passes. */
  private static final class Window {
    private BigDecimal mean = BigDecimal.ZERO;
    private BigDecimal xx = BigDecimal.ZERO;
    private BigDecimal yy = BigDecimal.ZERO;
    private BigDecimal xy = BigDecimal.ZERO;
    private BigDecimal xt = BigDecimal.ZERO;
    private final BigDecimal tt = BigDecimal.valueOf(LENGTH * (LENGTH * LENGTH - 1L) / 12.0);
    private double largest;
    private double largestOther;
    private boolean varies;
    private boolean otherVaries;

    Window(Column x, Column y, int from) {
      BigDecimal meanY = BigDecimal.ZERO;
      for (int k = from; k < from + LENGTH; k++) {
        mean = mean.add(new BigDecimal(x.get(k)), DIGITS);
        meanY = meanY.add(new BigDecimal(y.get(k)), DIGITS);
        largest = Math.max(largest, Math.abs(x.get(k)));
        largestOther = Math.max(largestOther, Math.abs(y.get(k)));
        varies |= x.get(k) != x.get(from);
        otherVaries |= y.get(k) != y.get(from);
      }
      BigDecimal n = BigDecimal.valueOf(LENGTH);
      mean = mean.divide(n, DIGITS);
      meanY = meanY.divide(n, DIGITS);
      for (int k = from; k < from + LENGTH; k++) {
        BigDecimal dx = new BigDecimal(x.get(k)).subtract(mean, DIGITS);
        BigDecimal dy = new BigDecimal(y.get(k)).subtract(meanY, DIGITS);
        xx = xx.add(dx.multiply(dx, DIGITS), DIGITS);
        yy = yy.add(dy.multiply(dy, DIGITS), DIGITS);
        xy = xy.add(dx.multiply(dy, DIGITS), DIGITS);
        xt = xt.add(dx.multiply(BigDecimal.valueOf(k - from - (LENGTH - 1) / 2.0), DIGITS), DIGITS);
      }
    }

    BigDecimal slope() {
      return xt.divide(tt, DIGITS);
    }

    BigDecimal end() {
      return mean.add(slope().multiply(BigDecimal.valueOf((LENGTH - 1) / 2.0), DIGITS), DIGITS);
    }

    BigDecimal rest() {
      return xx.subtract(slope().multiply(xt, DIGITS), DIGITS);
    }
  }

  @Property(tries = 200)
  void momentsAreThoseOfTwoPasses(
      @ForAll long seed, @ForAll @IntRange(max = 150) int count, @ForAll @IntRange(min = 2, max = 60) int length) {
    Column x = TickBars.of(seed, count).close();
    IndicatorColumns in = Indicators.of(BarColumns.of(TickBars.of(seed, count)));
    Column skewness = in.column(new Skewness(length));
    Column kurtosis = in.column(new Kurtosis(length));
    for (int i = length - 1; i < count; i++) {
      double[] window = new double[length];
      x.copyTo(i - length + 1, window, 0, length);
      double mean = Arrays.stream(window).average().orElseThrow();
      double m2 = Arrays.stream(window).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
      double m3 = Arrays.stream(window).map(v -> Math.pow(v - mean, 3)).average().orElseThrow();
      double m4 = Arrays.stream(window).map(v -> Math.pow(v - mean, 4)).average().orElseThrow();
      if (Arrays.stream(window).distinct().count() == 1) {
        assertTrue(Double.isNaN(skewness.get(i)) && Double.isNaN(kurtosis.get(i)));
      } else {
        assertEquals(m3 / Math.pow(m2, 1.5), skewness.get(i), 1e-7);
        assertEquals(m4 / m2 / m2 - 3, kurtosis.get(i), 1e-7);
      }
    }
  }

  @Property(tries = 200)
  void orderIsThatOfTheSortedWindow(
      @ForAll long seed, @ForAll @IntRange(max = 150) int count, @ForAll @IntRange(min = 1, max = 40) int length) {
    Column x = TickBars.of(seed, count).close();
    IndicatorColumns in = Indicators.of(BarColumns.of(TickBars.of(seed, count)));
    Column median = in.column(new RollingMedian(length));
    Column least = in.column(new RollingQuantile(length, 0));
    Column rank = in.column(new PercentRank(length));
    for (int i = length - 1; i < count; i++) {
      double[] window = new double[length];
      x.copyTo(i - length + 1, window, 0, length);
      Arrays.sort(window);
      double low = window[(length - 1) / 2];
      assertEquals(low + (window[length / 2] - low) / 2, median.get(i), 0);
      assertEquals(window[0], least.get(i), 0);
      if (i >= length) {
        int notAbove = 0;
        for (int k = i - length; k < i; k++) {
          notAbove += x.get(k) <= x.get(i) ? 1 : 0;
        }
        assertEquals(100 * ((double) notAbove / length), rank.get(i), 0);
      }
    }
  }

  @Property(tries = 200)
  void sharesAndCorrelationsKeepTheirBounds(
      @ForAll long seed, @ForAll @IntRange(max = 120) int count, @ForAll @IntRange(min = 2, max = 30) int length) {
    IndicatorColumns in = Indicators.of(BarColumns.of(TickBars.of(seed, count)));
    Column share = in.column(new RSquared(length));
    Column correlation = in.column(new Correlation(length));
    Column rank = in.column(new PercentRank(length));
    Column kurtosis = in.column(new Kurtosis(length));
    for (int i = 0; i < count; i++) {
      assertTrue(!(share.get(i) < 0) && !(share.get(i) > 1));
      assertTrue(!(Math.abs(correlation.get(i)) > 1));
      assertTrue(!(rank.get(i) < 0) && !(rank.get(i) > 100));
      assertTrue(!(kurtosis.get(i) < -2 - 1e-9));
    }
  }
}

package io.github.phidias.indicators.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.DeviationKind;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static final double NONE = Double.NaN;

  private static double[] of(IndicatorFormula formula, double... closes) {
    return over(formula, closes).toArray();
  }

  private static Column over(IndicatorFormula formula, double... x) {
    return Indicators.of(BarColumns.of(TickBars.of(1, x.length))).over(Column.copyOf(x)).column(formula);
  }

  @Nested
  class Regression {
    @Test
    void aLineOfThreePointsIsTheOneOfLeastSquares() {
      // Through 1, 2, 6: slope 2.5, mean 3; it ends at 5.5, begins at 0.5 and misses by 0.5, -1, 0.5.
      assertArrayEquals(new double[] {NONE, NONE, 5.5}, of(new LinearRegression(3), 1, 2, 6), 1e-15);
      assertArrayEquals(new double[] {NONE, NONE, 2.5}, of(new RegressionSlope(3), 1, 2, 6), 1e-15);
      assertArrayEquals(new double[] {NONE, NONE, 0.5}, of(new RegressionIntercept(3), 1, 2, 6), 1e-15);
      assertArrayEquals(new double[] {NONE, NONE, 8}, of(new RegressionForecast(3), 1, 2, 6), 1e-15);
      assertArrayEquals(new double[] {NONE, NONE, Math.sqrt(1.5)}, of(new StandardError(3), 1, 2, 6), 1e-15);
      assertArrayEquals(new double[] {NONE, NONE, 12.5 / 14}, of(new RSquared(3), 1, 2, 6), 1e-15);
    }

    @Test
    void aStraightLineIsFoundAgainWhereverTheWindowLies() {
      double[] x = new double[50];
      for (int i = 0; i < x.length; i++) {
        x[i] = 1e6 + 0.25 * i;
      }
      for (int i = 6; i < x.length; i++) {
        assertEquals(x[i], of(new LinearRegression(7), x)[i], 1e-9);
        assertEquals(0.25, of(new RegressionSlope(7), x)[i], 1e-14);
        assertEquals(0, of(new StandardError(7), x)[i], 1e-14);
        assertEquals(1, of(new RSquared(7), x)[i], 1e-14);
      }
    }

    @Test
    void aMarketThatStandsStillHasNoShareToExplain() {
      assertArrayEquals(new double[] {NONE, 0, 0}, of(new RegressionSlope(2), 0.1, 0.1, 0.1), 0);
      assertArrayEquals(new double[] {NONE, NONE, NONE}, of(new RSquared(2), 0.1, 0.1, 0.1));
    }

    @Test
    void aWindowOfOneIsTheValue() {
      assertArrayEquals(new double[] {3, 1, 4}, of(new LinearRegression(1), 3, 1, 4));
    }

    @Test
    void aNumberThatIsMissingStartsTheWarmUpAfresh() {
      assertArrayEquals(new double[] {NONE, NONE, 2, NONE, NONE, 5, 1}, of(new RegressionSlope(2), NONE, 1, 3, NONE, 2, 7, 8), 1e-15);
    }
  }

  @Nested
  class Spread {
    @Test
    void varianceDividesByTheCountOrByOneLess() {
      double[] x = {2, 4, 4, 4, 5, 5, 7, 9};
      assertEquals(4, of(new Variance(8), x)[7], 1e-15);
      assertEquals(32.0 / 7, of(new Variance(8, DeviationKind.SAMPLE, PriceSource.CLOSE), x)[7], 1e-15);
      assertThrows(InputException.class, () -> of(new Variance(1, DeviationKind.SAMPLE, PriceSource.CLOSE), x));
    }

    @Test
    void varianceOfEqualValuesIsExactlyZeroWhateverCameBefore() {
      double[] variance = of(new Variance(3), 1e12, 3e-5, 0.1, 0.1, 0.1, 0.1, 7, 1e9 / 3, 1e9 / 3, 1e9 / 3);
      assertEquals(0, variance[4], 0);
      assertEquals(0, variance[5], 0);
      assertEquals(0, variance[9], 0);
    }

    @Test
    void zScoreCountsDeviations() {
      assertArrayEquals(new double[] {NONE, 1, -1, NONE, 1}, of(new ZScore(2), 1, 3, 2, 2, 5), 1e-15);
    }

    @Test
    void shapeIsThatOfTheWindow() {
      // Distances -1, -1, -1, 3 from the mean: m2 = 3, m3 = 6, m4 = 21.
      assertEquals(6 / (3 * Math.sqrt(3)), of(new Skewness(4), 9, 0, 0, 0, 4)[4], 1e-15);
      assertEquals(21 / 9.0 - 3, of(new Kurtosis(4), 9, 0, 0, 0, 4)[4], 1e-15);
      assertTrue(Double.isNaN(of(new Skewness(2), 0.3, 0.3)[1]));
    }
  }

  @Nested
  class TwoColumns {
    private final Column x = Column.copyOf(1, 2, 3, 4, 4, 4);
    private final Column y = Column.copyOf(2, 4, 6, 5, 9, 1);

    @Test
    void correlationIsOneOnALineAndUndefinedWithoutVariance() {
      assertEquals(1, Dependence.correlation(x, y, 3).get(2), 1e-15);
      assertEquals(1 / Math.sqrt(2 * 2), Dependence.correlation(x, y, 3).get(3), 1e-15);
      assertEquals(NONE, Dependence.correlation(x, y, 3).get(5));
    }

    @Test
    void covarianceAndSlopeAreThoseOfTheWindow() {
      assertEquals(4 / 3.0, Dependence.covariance(x, y, 3, DeviationKind.POPULATION).get(2), 1e-15);
      assertEquals(2, Dependence.covariance(x, y, 3, DeviationKind.SAMPLE).get(2), 1e-15);
      assertEquals(2, Dependence.slope(y, x, 3).get(2), 1e-15);
    }

    @Test
    void betaIsTheSlopeOfReturnsOnReturns() {
      Column market = Column.copyOf(100, 110, 99, 108.9);
      Column asset = Column.copyOf(50, 60, 48, 57.6);
      assertEquals(2, Dependence.slope(Dependence.returns(asset), Dependence.returns(market), 3).get(3), 1e-12);
      assertEquals(NONE, Dependence.slope(Dependence.returns(asset), Dependence.returns(market), 3).get(2));
    }

    @Test
    void columnsOfUnequalLengthAreRefused() {
      var thrown = assertThrows(InputException.class, () -> Dependence.correlation(x, Column.copyOf(1, 2), 2));
      assertEquals(ErrorCode.LENGTH_MISMATCH, thrown.code());
    }

    @Test
    void aNumberMissingInEitherStartsTheWarmUpAfresh() {
      Column gap = Column.copyOf(2, 4, NONE, 5, 9, 1);
      for (Column c : new Column[] {Dependence.slope(x, gap, 2), Dependence.slope(gap, x, 2)}) {
        assertTrue(Double.isNaN(c.get(2)) && Double.isNaN(c.get(3)));
        assertTrue(Double.isNaN(c.get(0)));
      }
      assertEquals(0.5, Dependence.slope(x, gap, 2).get(1), 0);
    }

    @Test
    void theRecordsTakeColumnsOfTheBars() {
      var bars = BarColumns.of(TickBars.of(7, 60));
      var in = Indicators.of(bars);
      assertTrue(Dependence.correlation(bars.bars().close(), bars.bars().volume(), 20).sameBits(in.column(new Correlation(20))));
      assertTrue(Dependence.covariance(bars.bars().close(), bars.bars().volume(), 20, DeviationKind.POPULATION)
          .sameBits(in.column(new Covariance(20))));
      Column beta = in.column(new Beta(20));
      assertEquals(NONE, beta.get(19));
      assertTrue(Double.isFinite(beta.get(20)));
    }

    @Test
    void autocorrelationComparesWithWhatWasBefore() {
      assertArrayEquals(new double[] {NONE, NONE, NONE, -1, -1}, of(new Autocorrelation(3), 1, -1, 1, -1, 1), 1e-15);
      assertEquals(1, over(new Autocorrelation(3, 2, PriceSource.CLOSE), 1, -1, 1, -1, 1).get(4), 1e-15);
    }
  }

  @Nested
  class Order {
    @Test
    void quantilesLieBetweenTwoValuesInProportion() {
      assertArrayEquals(new double[] {NONE, NONE, NONE, 3, 4}, of(new RollingMedian(4), 4, 1, 2, 6, 9));
      assertArrayEquals(new double[] {NONE, NONE, NONE, 1.75, 1.75}, of(new RollingQuantile(4, 0.25), 4, 1, 2, 6, 9));
      assertArrayEquals(new double[] {NONE, 4, 2, 3, 9}, of(new RollingQuantile(2, 1), 4, 1, 2, 3, 9));
    }

    @Test
    void percentRankCountsEqualValuesAsNotAbove() {
      assertArrayEquals(new double[] {NONE, NONE, 50, 100, 0}, of(new PercentRank(2), 1, 3, 2, 3, 1), 1e-12);
      assertArrayEquals(new double[] {NONE, 100, 100}, of(new PercentRank(1), 0.0, -0.0, 0.0));
    }
  }

  @Nested
  class Memory {
    @Test
    void returnsAreThoseOfTheBarsBetween() {
      assertArrayEquals(new double[] {NONE, Math.log(2), Math.log(2)}, of(new LogReturn(1), 1, 2, 4), 1e-15);
      assertArrayEquals(new double[] {NONE, NONE, NONE, NONE, NONE, 0}, of(new LogReturn(1), 1, 0, 4, -1, 4, 4));
      assertArrayEquals(new double[] {0, 1, -0.5}, of(new CumulativeReturn(), 2, 4, 1));
      assertArrayEquals(new double[] {NONE, NONE}, of(new CumulativeReturn(), 0, 4));
    }

    @Test
    void fractionalWeightsAreThoseOfTheBinomialSeries() {
      assertArrayEquals(new double[] {1, -0.5, -0.125, -0.0625}, FractionalDifference.weights(4, 0.5));
      assertArrayEquals(new double[] {1, -1, 0}, FractionalDifference.weights(3, 1), 0);
      assertArrayEquals(new double[] {NONE, NONE, 4 - 1 - 0.125}, of(new FractionalDifference(3, 0.5), 1, 2, 4));
      assertArrayEquals(new double[] {NONE, 1, 2}, of(new FractionalDifference(2, 1), 1, 2, 4));
    }

    @Test
    void hurstTellsTrendsFromReversals() {
      SplittableRandom random = new SplittableRandom(3);
      double[] walk = new double[4_000];
      double[] trend = new double[walk.length];
      double[] back = new double[walk.length];
      double step = 0;
      for (int i = 0; i < walk.length; i++) {
        double shock = random.nextDouble() - 0.5;
        step = 0.95 * step + shock;
        walk[i] = i == 0 ? 1 : walk[i - 1] * Math.exp(0.01 * shock);
        trend[i] = i == 0 ? 1 : trend[i - 1] * Math.exp(0.01 * step);
        back[i] = Math.exp(0.01 * shock);
      }
      IndicatorFormula hurst = new HurstExponent(3_000, 16, PriceSource.CLOSE);
      assertEquals(0.5, of(hurst, walk)[3_999], 0.1);
      assertTrue(of(hurst, trend)[3_999] > 0.8);
      assertEquals(0, of(hurst, back)[3_999], 0.05);
    }

    @Test
    void aHalfLifeIsThatOfTheDecay() {
      double[] x = new double[20];
      for (int i = 0; i < x.length; i++) {
        x[i] = Math.pow(0.9, i);
      }
      assertEquals(Math.log(2) / 0.1, of(new HalfLife(10), x)[19], 1e-9);
      assertEquals(NONE, of(new HalfLife(3), 1, 2, 4, 8)[3], "nothing draws back");
    }
  }
}

package io.github.phidias.indicators.momentum;

import static io.github.phidias.indicators.momentum.Rows.closes;
import static io.github.phidias.indicators.momentum.Rows.flat;
import static io.github.phidias.indicators.momentum.Rows.hlc;
import static io.github.phidias.indicators.momentum.Rows.ohlc;
import static io.github.phidias.indicators.momentum.Rows.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.Seeding;
import io.github.phidias.indicators.averages.AverageKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class OscillatorsTest {
  private static final double NONE = Double.NaN;

  private static void assertColumn(Column actual, double... expected) {
    assertArrayEquals(expected, actual.toArray(), 1e-10);
  }

  @Nested
  class Change {
    @Test
    void momentumIsTheDifference() {
      assertColumn(closes(1, 4, 9, 16).column(new Momentum(2)), NONE, NONE, 8, 12);
    }

    @Test
    void theRateIsWrittenInFourWays() {
      // From 4 to 5.
      Map<RateKind, Double> rates =
          Map.of(RateKind.PERCENT, 25.0, RateKind.FRACTION, 0.25, RateKind.RATIO, 1.25, RateKind.RATIO_100, 125.0);
      rates.forEach((kind, rate) -> assertColumn(closes(4, 5).column(new Roc(1, kind, PriceSource.CLOSE)), NONE, rate));
    }

    @Test
    void theRateAfterZeroIsUndefined() {
      IndicatorColumns in = flat(4);
      assertColumn(in.over(Column.copyOf(2, 0, 3, 6)).column(new Roc(1)), NONE, -100, NONE, 100);
    }

    @Test
    void looksBackOverNoGap() {
      IndicatorColumns in = flat(5);
      assertColumn(in.over(Column.copyOf(1, NONE, 3, 5, 9)).column(new Momentum(2)), NONE, NONE, NONE, NONE, 6);
    }

    @Test
    void detrendedComparesAnOlderValueWithTheAverageOfNow() {
      // 1 - (2+6)/2 and 2 - (6+4)/2.
      assertColumn(closes(1, 2, 6, 4).column(new Dpo(2)), NONE, NONE, -3, -3);
      assertColumn(closes(1, 2, 6).column(new Dpo(1)), NONE, -1, -4);
    }

    @Test
    void coppockWeighsTheSumOfTwoRates() {
      // Over two bars 300 and 200 %, over one 100 and 50 %; (400 + 2*250) / 3.
      assertColumn(closes(1, 2, 4, 6).column(new Coppock(2, 1, 2)), NONE, NONE, NONE, 300);
    }

    @Test
    void pringsSumWeighsOneToFour() {
      // Rates 100 and 50 %, ten times.
      List<Column> lines = closes(1, 2, 3).columns(new Kst(1, 1, 1, 1, 1, 1, 1, 1, 2, PriceSource.CLOSE));
      assertColumn(lines.get(0), NONE, 1000, 500);
      assertColumn(lines.get(1), NONE, NONE, 750);
    }

    @Test
    void trixIsTheRateOfTheThirdAverage() {
      assertColumn(closes(4, 5, 4).column(new Trix(1)), NONE, 25, -20);
    }

    @Test
    void trixStartsABarAfterTheThirdAverage() {
      // Weight 2/3. Third averages 37/9 and, as in the TEMA's test, 445/81; the first is not shown but must not be compared with.
      assertColumn(closes(3, 6, 3, 9).column(new Trix(2)), NONE, NONE, NONE, NONE);
      // One bar of 9 more: e1 = 227/27, e2 = 167/27 + 2/3 * 60/27 = 207/27, e3 = 445/81 + 2/3 * 176/81 = 1687/243.
      assertEquals(100 * (1687.0 / 1335 - 1), closes(3, 6, 3, 9, 9).column(new Trix(2)).get(4), 1e-9);
    }
  }

  @Nested
  class Ranges {
    private final IndicatorColumns in = hlc(row(10, 8, 9), row(12, 9, 11), row(11, 10, 10), row(14, 10, 14));

    @Test
    void theFastStochasticIsThePlaceInTheRange() {
      // (11-8)/(12-8), (10-9)/(12-9), (14-10)/(14-10).
      List<Column> lines = in.columns(new StochasticFast(2, 2));
      assertColumn(lines.get(0), NONE, 75, 100 / 3.0, 100);
      assertColumn(lines.get(1), NONE, NONE, 325 / 6.0, 200 / 3.0);
    }

    @Test
    void theSlowOneIsAveragedOnceMore() {
      List<Column> lines = in.columns(new Stochastic(2, 2, 2));
      assertColumn(lines.get(0), NONE, NONE, 325 / 6.0, 200 / 3.0);
      assertColumn(lines.get(1), NONE, NONE, NONE, 725 / 12.0);
    }

    @Test
    void theSlowOneTakesOtherAverages() {
      // Weight 2/3 from 75 on: 75 + (100/3 - 75) * 2/3 = 425/9.
      assertEquals(425 / 9.0, in.column(new Stochastic(2, 2, 1, AverageKind.EMA)).get(2), 1e-12);
    }

    @Test
    void williamsCountsFromTheTop() {
      assertColumn(in.column(new WilliamsR(2)), NONE, -25, -200 / 3.0, 0);
    }

    @Test
    void ultimateWeighsThreeLengths() {
      // Second bar: 11-9 of 12-9. Third: 10-10 of 11-10. So 0/1, then (2+0)/(3+1) twice: (4*0 + 2/2 + 1/2) / 7.
      assertEquals(150 / 7.0, in.column(new UltimateOscillator(1, 2, 2)).get(2), 1e-12);
    }

    @Test
    void ofTheRsiStaysAtTheBottomWithoutARange() {
      List<Column> rising = closes(1, 2, 3, 4, 5).columns(new StochasticRsi(2, 2, 1, 1));
      assertColumn(rising.get(0), NONE, NONE, NONE, 0, 0);
    }

    @Test
    void ofTheRsiIsThePlaceOfTheRsi() {
      // RSI over one change: 100 after a rise, 0 after a fall, 50 without.
      assertColumn(closes(1, 2, 1, 1, 2).column(new StochasticRsi(1, 3, 1, 1)), NONE, NONE, NONE, 50, 100);
    }

    @Test
    void fisherStretchesThePlace() {
      // Middles 9, 10.5, 10.5: at the top, then without a range.
      List<Column> lines = in.columns(new FisherTransform(2));
      double first = 0.5 * Math.log(1.33 / 0.67);
      double v = -0.33 + 0.67 * 0.33;
      double second = 0.5 * Math.log((1 + v) / (1 - v)) + first / 2;
      assertEquals(first, lines.get(0).get(1), 1e-12);
      assertEquals(second, lines.get(0).get(2), 1e-12);
      assertEquals(0, lines.get(1).get(1), 0);
      assertEquals(first, lines.get(1).get(2), 1e-12);
    }
  }

  @Nested
  class Averages {
    @Test
    void absoluteOscillatorIsTheDistanceOfTwoAverages() {
      // Slow weight 1/2: 10, 11.5, 9.25.
      assertColumn(closes(10, 13, 7).column(new Apo(1, 3)), 0, 1.5, -2.25);
    }

    @Test
    void absoluteOscillatorFromTheMeansBeginsWithBoth() {
      Apo seeded = new Apo(1, 3, AverageKind.EMA_SMA_SEED, PriceSource.CLOSE);
      assertColumn(closes(10, 13, 7).column(seeded), NONE, NONE, -3);
    }

    @Test
    void percentageOscillatorDividesByTheSlowOne() {
      List<Column> lines = closes(10, 13, 7).columns(new Ppo(1, 3, 3));
      double second = 150 / 11.5;
      double third = -225 / 9.25;
      assertColumn(lines.get(0), 0, second, third);
      assertColumn(lines.get(1), 0, second / 2, second / 4 + third / 2);
      assertColumn(lines.get(2), 0, second / 2, third / 2 - second / 4);
    }

    @Test
    void alignedMacdStartsFromTheMeansThatEndTogether() {
      // Fast (2+6)/2 = 4, 4, 20/3; slow (1+2+6)/3 = 3, 3.5, 5.75; signal (1 + 1/2)/2, 3/4 + (11/12 - 3/4) * 2/3.
      List<Column> lines = closes(1, 2, 6, 4, 8).columns(new MacdAligned(2, 3, 2));
      assertColumn(lines.get(0), NONE, NONE, 1, 0.5, 11 / 12.0);
      assertColumn(lines.get(1), NONE, NONE, NONE, 0.75, 31 / 36.0);
      assertColumn(lines.get(2), NONE, NONE, NONE, -0.25, 2 / 36.0);
    }

    @Test
    void alignedMacdFromTheFirstValueShowsItLater() {
      // Fast 1, 5/3, 41/9; slow 1, 1.5, 3.75.
      List<Column> lines =
          closes(1, 2, 6).columns(new MacdAligned(2, 3, 9, Seeding.FIRST_VALUE, PriceSource.CLOSE));
      assertColumn(lines.get(0), NONE, NONE, 29 / 36.0);
      assertColumn(lines.get(1), NONE, NONE, 29 / 36.0);
      assertColumn(lines.get(2), NONE, NONE, 0);
    }

    @Test
    void alignedMacdMayBeTurnedRound() {
      Column turned = closes(1, 2, 6, 4, 8).column(new MacdAligned(3, 2, 2));
      assertColumn(turned, NONE, NONE, -1, -0.5, -11 / 12.0);
    }

    @Test
    void fixedMacdHasAppelsWeights() {
      double[] closes = new double[27];
      Arrays.fill(closes, 1);
      closes[26] = 2;
      List<Column> lines = closes(closes).columns(new MacdFixed(1));
      assertEquals(0, lines.get(0).get(25), 1e-15);
      assertEquals(0.15 - 0.075, lines.get(0).get(26), 1e-15);
    }

    @Test
    void awesomeAndAcceleratorAreOfTheMiddle() {
      // Middles 9, 10.5, 10.5.
      IndicatorColumns in = hlc(row(10, 8, 9), row(12, 9, 11), row(11, 10, 10));
      assertColumn(in.column(new AwesomeOscillator(1, 2)), NONE, 0.75, 0);
      assertColumn(in.column(new AcceleratorOscillator(1, 2, 2)), NONE, NONE, -0.375);
    }

    @Test
    void massIndexAddsUpQuotientsOfAverages() {
      // Ranges 3, 6, 3, 9: e1 = 11/3, 65/9 and e2 = 37/9, 167/27 from the third bar on, as in the DEMA's test.
      IndicatorColumns in = hlc(row(4, 1, 2), row(7, 1, 2), row(4, 1, 2), row(10, 1, 2));
      assertColumn(in.column(new MassIndex(2, 2, Seeding.FIRST_VALUE)), NONE, NONE, NONE, 33 / 37.0 + 195 / 167.0);
    }

    @Test
    void strengthIsOfSmoothedChanges() {
      // Changes 2, -1 at weight 2/3: 2, 0 over 2, 4/3.
      assertColumn(closes(1, 3, 2).column(new Tsi(2, 1)), NONE, 100, 0);
    }
  }

  @Nested
  class Direction {
    @Test
    void channelIndexDividesByTheMeanDistance() {
      // Mean 3, distances 2, 1, 3: 3 / (0.015 * 2).
      assertEquals(100, closes(1, 2, 6).column(new Cci(3, PriceSource.CLOSE)).get(2), 1e-12);
    }

    @Test
    void chandesOscillatorComparesGainsAndLosses() {
      // Gains 3, losses 1.
      assertEquals(50, closes(10, 12, 11, 12).column(new Cmo(3)).get(3), 1e-12);
      // Averages 1 and 1/2, then (1 + 1)/2 and (1/2 + 0)/2.
      Cmo wilder = new Cmo(2, Cmo.Gathering.WILDER, PriceSource.CLOSE);
      assertColumn(closes(10, 12, 11, 12).column(wilder), NONE, NONE, 100 / 3.0, 60);
    }

    @Test
    void verticalHorizontalFilterIsRangeOverPath() {
      // 12 - 11 over 2 + 1.
      assertColumn(closes(10, 12, 11).column(new Vhf(2)), NONE, NONE, 1 / 3.0);
    }

    @Test
    void powerIsBodyOverRange() {
      assertColumn(ohlc(row(2, 5, 1, 4), row(3, 3, 3, 3), row(4, 4, 2, 2)).column(new BalanceOfPower()), 0.5, 0, -1);
    }

    @Test
    void qstickAveragesBodies() {
      assertColumn(ohlc(row(2, 5, 1, 4), row(3, 3, 3, 3), row(4, 4, 2, 2)).column(new Qstick(2)), NONE, 1, -1);
    }

    @Test
    void vigorOfEqualBarsIsTheirBodyOverTheirRange() {
      double[] bar = row(2, 5, 1, 4);
      List<Column> lines = ohlc(bar, bar, bar, bar, bar, bar, bar, bar).columns(new RelativeVigorIndex(2));
      assertColumn(lines.get(0), NONE, NONE, NONE, NONE, 0.5, 0.5, 0.5, 0.5);
      assertColumn(lines.get(1), NONE, NONE, NONE, NONE, NONE, NONE, NONE, 0.5);
    }

    @Test
    void connorsIsTheMeanOfThree() {
      // Rises only: both RSI are 100; the last rise of 5 % is below 10 % and 9.09 %: 0.
      assertColumn(closes(10, 11, 12, 12.6).column(new ConnorsRsi(1, 1, 2)), NONE, NONE, NONE, 200 / 3.0);
      // Down by 5 %: 0; streak 2 to -1: 0; below both: 0. Up by 10 %: 100; -1 to 1: 100; above -5 and 9.09 %: 100.
      assertColumn(closes(10, 11, 12, 11.4, 12.54).column(new ConnorsRsi(1, 1, 2)), NONE, NONE, NONE, 0, 100);
    }

    @Test
    void laguerresFiltersWithoutDampingAreTheLastFourValues() {
      // 3 4 2 1: one step down by 1, two up by 2 and 1.
      assertColumn(closes(1, 2, 4, 3).column(new LaguerreRsi(0)), 50, 100, 100, 75);
    }
  }

  @Nested
  class WithoutMovement {
    private void assertConstant(double expected, IndicatorFormula formula) {
      for (Column line : flat(60).columns(formula)) {
        double last = line.get(59);
        assertEquals(expected, last, 1e-12, formula::toString);
      }
    }

    @Test
    void eachHasTheConstantItStates() {
      List.of(
          new Stochastic(5, 3, 3), new StochasticFast(5, 3), new StochasticRsi(5, 5, 3, 3), new WilliamsR(7), new Cci(7),
          new Cmo(7), new Cmo(7, Cmo.Gathering.WILDER, PriceSource.CLOSE), new Vhf(7), new UltimateOscillator(3, 5, 7),
          new BalanceOfPower(), new Tsi(7, 5), new RelativeVigorIndex(7), new Roc(7), new Momentum(7), new Qstick(7))
          .forEach(formula -> assertConstant(0, formula));
      assertConstant(50, new LaguerreRsi(0.5));
      assertConstant(9, new MassIndex(9));
      // Two RSI of 50 and no change below the last.
      assertConstant(100 / 3.0, new ConnorsRsi(3, 2, 20));
    }

    @Test
    void theMeanOfEqualPricesDoesNotPassForADistance() {
      // The mean of three times 0.7 is not 0.7 in doubles, nor is that of many other prices.
      for (int length = 1; length < 40; length++) {
        assertEquals(0, flat(60).column(new Cci(length, PriceSource.CLOSE)).get(59), 0);
      }
    }
  }

  @Nested
  class Parameters {
    private void refuses(String field, Executable making) {
      InputException thrown = assertThrows(InputException.class, making);
      assertEquals(ErrorCode.BAD_PARAMETER, thrown.code());
      assertEquals(field, thrown.field());
    }

    @Test
    void areCheckedWhenTheRecordIsMade() {
      refuses("length", () -> new Roc(0));
      refuses("smooth", () -> new Stochastic(5, 0, 3));
      refuses("gamma", () -> new LaguerreRsi(1));
      refuses("signal", () -> new MacdAligned(12, 26, 0));
      refuses("third", () -> new UltimateOscillator(7, 14, 2_000_000));
      refuses("average", () -> new Qstick(8, null));
    }
  }
}

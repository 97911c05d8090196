package io.github.phidias.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.InputException;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CurveFiguresTest {
  @Nested
  class Curve {
    @Test
    void refusesWhatIsNoCurveAndNamesTheField() {
      assertEquals("equity", refused(new long[] {1}, 100, 1, 2));
      assertEquals("equity", refused(new long[] {}, 100));
      assertEquals("equity[1]", refused(new long[] {1, 2}, 100, 1, Double.NaN));
      assertEquals("times[1]", refused(new long[] {2, 2}, 100, 1, 1));
      assertEquals("initial_capital", refused(new long[] {1}, 0, 1));
      assertEquals("initial_capital", refused(new long[] {1}, Double.NaN, 1));
    }

    private String refused(long[] times, double capital, double... equity) {
      return assertThrows(InputException.class, () -> EquityCurve.of(times, Column.wrap(equity), capital)).field();
    }

    @Test
    void returnsBeginAtTheFirstOrTheSecondValue() {
      EquityCurve curve = MetricSamples.curve(110, 99, 99);
      assertArrayEquals(new double[] {-0.1, 0}, curve.returns().toArray(), 1e-15);
      assertArrayEquals(new double[] {0.1, -0.1, 0}, curve.returnsFromStart().toArray(), 1e-15);
    }

    @Test
    void fromNothingThereIsNoReturn() {
      assertArrayEquals(
          new double[] {-1, Double.NaN, Double.NaN, -2, -2}, MetricSamples.curve(0, 0, 10, -10, 10).returnsFromStart().toArray());
    }

    @Test
    void daysFollowTheZone() {
      long hour = 3_600_000;
      EquityCurve curve = EquityCurve.of(
          new long[] {MetricSamples.NEW_YEAR + 3 * hour, MetricSamples.NEW_YEAR + 12 * hour}, Column.copyOf(101, 102), 100);
      assertEquals(1, curve.daily(ZoneOffset.UTC).size());
      assertEquals(102, curve.daily(ZoneOffset.UTC).last());
      assertEquals(2, curve.daily(ZoneId.of("America/New_York")).size());
    }
  }

  @Nested
  class Falls {
    @Test
    void aTableRowSaysWhenItBeganTurnedAndEnded() {
      List<Drawdown> table = Drawdowns.table(MetricSamples.curve(110, 99, 88, 110, 105));
      assertEquals(
          List.of(
              new Drawdown(0, day(0), 2, day(2), OptionalInt.of(3), Optional.of(day(3)), 88 / 110.0 - 1, Duration.ofDays(3)),
              new Drawdown(3, day(3), 4, day(4), OptionalInt.empty(), Optional.empty(), 105 / 110.0 - 1, Duration.ofDays(1))),
          table);
    }

    @Test
    void theInitialCapitalIsTheFirstPeak() {
      Drawdown only = Drawdowns.table(MetricSamples.curve(90, 100)).getFirst();
      assertEquals(-1, only.peakIndex());
      assertEquals(day(0), only.peakTime());
      assertEquals(Duration.ofDays(1), only.length());
      assertEquals(-0.1, Drawdowns.maxDrawdown(MetricSamples.curve(90, 100)), 1e-15);
    }

    @Test
    void figuresFollowFromTheCurve() {
      EquityCurve curve = MetricSamples.curve(110, 99, 88, 110, 121);
      assertEquals(Math.sqrt((0.01 + 0.04) / 5), Drawdowns.ulcerIndex(curve), 1e-15);
      assertEquals(0.4, Drawdowns.timeUnderWater(curve));
      assertEquals(0.21 / 0.2, Drawdowns.recoveryFactor(curve).orElseThrow(), 1e-12);
      assertEquals(Optional.of(Duration.ofDays(3)), Drawdowns.longest(curve));
      assertEquals(-0.2, Drawdowns.deepest(curve, 1).getFirst().depth(), 1e-15);
    }

    private static Instant day(int index) {
      return Instant.ofEpochMilli(MetricSamples.NEW_YEAR + index * MetricSamples.DAY);
    }
  }

  @Test
  void calendarReturnsRunFromTheLastValueBefore() {
    double[] equity = new double[400];
    Arrays.fill(equity, 120);
    equity[30] = 110;
    Arrays.fill(equity, 0, 30, 105);
    EquityCurve curve = MetricSamples.curve(equity);
    var months = CalendarReturns.monthly(curve, ZoneOffset.UTC);
    assertEquals(14, months.size());
    assertEquals(0.1, months.get(YearMonth.of(2024, 1)).orElseThrow(), 1e-15);
    assertEquals(120 / 110.0 - 1, months.get(YearMonth.of(2024, 2)).orElseThrow(), 1e-15);
    assertEquals(OptionalDouble.of(0), months.get(YearMonth.of(2025, 1)));
    assertEquals(0.2, CalendarReturns.yearly(curve, ZoneOffset.UTC).get(Year.of(2024)).orElseThrow(), 1e-15);
    assertThrows(UnsupportedOperationException.class, () -> months.clear());
  }

  @Test
  void aMonthThatStartsInDebtHasNoReturn() {
    double[] equity = new double[32];
    Arrays.fill(equity, -1);
    var months = CalendarReturns.monthly(MetricSamples.curve(equity), ZoneOffset.UTC);
    assertEquals(-1.01, months.get(YearMonth.of(2024, 1)).orElseThrow(), 1e-15);
    assertEquals(OptionalDouble.empty(), months.get(YearMonth.of(2024, 2)));
  }

  @Test
  void growthAYearNeedsThirtyDays() {
    double[] equity = new double[31];
    Arrays.fill(equity, 110);
    assertEquals(Math.pow(1.1, 365.0 / 30) - 1, ReturnStatistics.cagr(MetricSamples.curve(equity), 365).orElseThrow(), 1e-12);
    assertEquals(OptionalDouble.empty(), ReturnStatistics.cagr(MetricSamples.curve(Arrays.copyOf(equity, 30)), 365));
    equity[30] = -5;
    assertEquals(OptionalDouble.of(-1), ReturnStatistics.cagr(MetricSamples.curve(equity), 365));
  }

  @Test
  void aConstantSeriesHasNoRatio() {
    Column constant = Column.copyOf(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
    assertEquals(OptionalDouble.of(0), ReturnStatistics.volatility(constant, 365));
    assertEquals(OptionalDouble.empty(), Ratios.sharpe(constant, 0, 365));
    assertEquals(OptionalDouble.empty(), ReturnStatistics.skewness(constant));
    assertEquals(OptionalDouble.empty(), ReturnStatistics.kurtosis(constant));
    assertEquals(Double.NaN, Ratios.rollingSharpe(constant, 3, 0, 365).get(4));
  }

  @Test
  void anEmptySeriesHasNoFigure() {
    Column none = Column.copyOf();
    assertEquals(OptionalDouble.empty(), ReturnStatistics.totalReturn(none));
    assertEquals(OptionalDouble.empty(), ReturnStatistics.annualReturn(none, 365));
    assertEquals(OptionalDouble.empty(), RiskStatistics.maxDrawdown(none));
    assertEquals(OptionalDouble.empty(), RiskStatistics.valueAtRisk(none, 0.95));
    assertEquals(OptionalDouble.empty(), RiskStatistics.expectedShortfall(none, 0.95));
    assertEquals(OptionalDouble.empty(), RiskStatistics.tailRatio(none));
    assertEquals(OptionalDouble.empty(), Ratios.sortino(none, 0, 365));
    assertEquals(0, Ratios.rollingSharpe(none, 5, 0, 365).length());
  }

  @Test
  void periodsConfidencesWindowsAndLengthsAreChecked() {
    Column r = Column.copyOf(0.1, -0.1);
    assertThrows(IllegalArgumentException.class, () -> Ratios.sharpe(r, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> Ratios.sharpe(r, 0, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> RiskStatistics.valueAtRisk(r, 95));
    assertThrows(IllegalArgumentException.class, () -> Ratios.rollingSharpe(r, 1, 0, 365));
    assertThrows(IllegalArgumentException.class, () -> BenchmarkStatistics.beta(r, Column.copyOf(0.1)));
  }

  @Test
  void normalQuantilesAreThoseOfTheTables() {
    double[][] table = {
      {0.05, -1.6448536269514729}, {0.07, -1.4757910281791706}, {0.2, -0.8416212335729142}, {0.5, 0}, {0.99, 2.326347874040841},
      {1e-10, -6.361340902404056}, {1e-20, -9.262340089798409}, {1e-100, -21.273453560965322}
    };
    for (double[] row : table) {
      assertEquals(row[1], Normal.quantile(row[0]), 1e-15 * Math.max(5, Math.abs(row[1])));
    }
  }
}

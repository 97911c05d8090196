package io.github.phidias.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Column;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class MetricsProperties {
  @Property
  void scalingAnAccountChangesNoReturnAndNoDrawdown(@ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1e6) double k) {
    EquityCurve curve = MetricSamples.randomCurve(seed, 80);
    EquityCurve scaled = EquityCurve.of(
        MetricSamples.days(80), Column.wrap(Arrays.stream(curve.equity().toArray()).map(e -> e * k).toArray()), 100 * k);

    assertClose(Ratios.sharpe(curve.returns(), 0, 365), Ratios.sharpe(scaled.returns(), 0, 365));
    assertClose(Ratios.sortino(curve.returns(), 0, 365), Ratios.sortino(scaled.returns(), 0, 365));
    assertEquals(Drawdowns.maxDrawdown(curve), Drawdowns.maxDrawdown(scaled), 1e-12);
    assertEquals(Drawdowns.ulcerIndex(curve), Drawdowns.ulcerIndex(scaled), 1e-12);
    assertClose(Drawdowns.recoveryFactor(curve), Drawdowns.recoveryFactor(scaled));
  }

  @Property
  void scalingReturnsLeavesSharpeAndShapeAlone(@ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 5) double k) {
    Column r = MetricSamples.randomReturns(seed, 60);
    Column scaled = map(r, v -> v * k);

    assertClose(Ratios.sharpe(r, 0, 252), Ratios.sharpe(scaled, 0, 252));
    assertClose(ReturnStatistics.skewness(r), ReturnStatistics.skewness(scaled));
    assertClose(ReturnStatistics.kurtosis(r), ReturnStatistics.kurtosis(scaled));
    assertClose(RiskStatistics.tailRatio(r), RiskStatistics.tailRatio(scaled));
    assertClose(OptionalDouble.of(k), BenchmarkStatistics.beta(scaled, r));
  }

  @Property
  void figuresKeepTheirBounds(@ForAll long seed, @ForAll @IntRange(min = 2, max = 90) int count) {
    Column r = MetricSamples.randomReturns(seed, count);

    assertWithin(RiskStatistics.maxDrawdown(r), -1, 0);
    assertWithin(RiskStatistics.ulcerIndex(r), 0, -RiskStatistics.maxDrawdown(r).orElseThrow() + 1e-15);
    assertWithin(ReturnStatistics.stability(r), 0, 1 + 1e-12);
    assertWithin(ReturnStatistics.kurtosis(r), 1 - 1e-12, count + 1);
    assertWithin(ReturnStatistics.volatility(r, 365), 0, Double.MAX_VALUE);
    assertWithin(Ratios.omega(r, 0, 0, 365), 0, Double.MAX_VALUE);
    assertWithin(RiskStatistics.tailRatio(r), 0, Double.MAX_VALUE);
  }

  @Property
  void shortfallIsNeverBetterThanTheValueAtRisk(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 90) int count, @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
    Column r = MetricSamples.randomReturns(seed, count);
    OptionalDouble bound = RiskStatistics.valueAtRisk(r, confidence);
    OptionalDouble shortfall = RiskStatistics.expectedShortfall(r, confidence);

    assertEquals(bound.isPresent(), shortfall.isPresent());
    assertTrue(bound.isEmpty() || shortfall.getAsDouble() <= bound.getAsDouble());
    OptionalDouble normal = RiskStatistics.normalValueAtRisk(r, confidence);
    assertTrue(normal.isEmpty() || RiskStatistics.normalExpectedShortfall(r, confidence).getAsDouble() <= normal.getAsDouble());
  }

  @Property
  void omegaIsOneAtTheMeanReturn(@ForAll long seed) {
    Column r = MetricSamples.randomReturns(seed, 60);
    assertEquals(1, Ratios.omega(r, ReturnStatistics.mean(r).orElseThrow(), 0, 365).orElseThrow(), 1e-9);
  }

  @Property
  void aCurveThatNeverFallsHasNoDrawdown(@ForAll long seed) {
    double[] equity = MetricSamples.randomCurve(seed, 50).equity().toArray();
    Arrays.sort(equity);
    EquityCurve curve = EquityCurve.of(MetricSamples.days(50), Column.wrap(equity), equity[0]);

    assertEquals(0, Drawdowns.maxDrawdown(curve));
    assertEquals(0, Drawdowns.ulcerIndex(curve));
    assertEquals(0, Drawdowns.timeUnderWater(curve));
    assertEquals(List.of(), Drawdowns.table(curve));
    assertEquals(OptionalDouble.empty(), Drawdowns.recoveryFactor(curve));
    assertEquals(OptionalDouble.empty(), Ratios.sortino(curve.returns(), 0, 365));
  }

  @Property
  void theTableHoldsTheDeepestDrawdownAndAllBarsUnderWater(@ForAll long seed) {
    EquityCurve curve = MetricSamples.randomCurve(seed, 120);
    List<Drawdown> table = Drawdowns.table(curve);

    assertEquals(Drawdowns.maxDrawdown(curve), table.stream().mapToDouble(Drawdown::depth).min().orElse(0));
    int under = table.stream().mapToInt(d -> d.recoveryIndex().orElse(curve.size()) - d.peakIndex() - 1).sum();
    assertEquals(Drawdowns.timeUnderWater(curve), (double) under / curve.size(), 1e-15);
    for (Drawdown d : table) {
      assertTrue(d.peakIndex() < d.troughIndex() && d.depth() < 0 && d.length().isPositive());
      assertTrue(d.recoveryIndex().orElse(Integer.MAX_VALUE) > d.troughIndex());
    }
  }

  @Property
  void monthsAndYearsCompoundToTheTotalReturn(@ForAll long seed) {
    EquityCurve curve = MetricSamples.randomCurve(seed, 800);
    ZoneId zone = ZoneId.of("America/New_York");
    assertCompounds(curve.totalReturn(), CalendarReturns.monthly(curve, zone).values());
    assertCompounds(curve.totalReturn(), CalendarReturns.yearly(curve, zone).values());
    assertEquals(curve.totalReturn(), ReturnStatistics.totalReturn(curve.returnsFromStart()).orElseThrow(), 1e-12);
  }

  private static void assertCompounds(double total, Iterable<OptionalDouble> returns) {
    double wealth = 1;
    for (OptionalDouble r : returns) {
      wealth *= 1 + r.orElseThrow();
    }
    assertEquals(total, wealth - 1, 1e-12);
  }

  @Property
  void aBenchmarkIsItsOwnMeasure(@ForAll long seed) {
    Column r = MetricSamples.randomReturns(seed, 60);
    assertEquals(1, BenchmarkStatistics.beta(r, r).orElseThrow(), 1e-12);
    assertEquals(0, BenchmarkStatistics.alpha(r, r, 0.0001, 252).orElseThrow(), 1e-10);
    assertEquals(1, BenchmarkStatistics.upCapture(r, r, 252).orElseThrow(), 1e-12);
    assertEquals(1, BenchmarkStatistics.downCapture(r, r, 252).orElseThrow(), 1e-12);
    assertEquals(1, BenchmarkStatistics.rSquared(r, r).orElseThrow(), 1e-12);
    assertEquals(OptionalDouble.empty(), BenchmarkStatistics.informationRatio(r, r, 252));
  }

  @Property
  void rollingSharpeIsTheSharpeOfEachWindow(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int window) {
    Column r = MetricSamples.randomReturns(seed, 100);
    Column rolling = Ratios.rollingSharpe(r, window, 0.0002, 365);
    for (int i = 0; i < 100; i++) {
      double expected = i < window - 1
          ? Double.NaN : Ratios.sharpe(r.slice(i - window + 1, i + 1), 0.0002, 365).orElse(Double.NaN);
      assertClose(Numbers.finite(expected), Numbers.finite(rolling.get(i)));
    }
  }

  @Property
  void figuresOfTradesAgreeWithEachOther(@ForAll long seed, @ForAll @IntRange(max = 40) int count) {
    double[] pnl = new Random(seed).ints(count, -5, 6).asDoubleStream().toArray();
    TradeStatistics t = TradeStatistics.of(MetricSamples.trades(pnl));

    assertEquals(count, t.wins() + t.losses() + t.breakevens());
    assertEquals(t.netProfit(), t.grossProfit() - t.grossLoss(), 1e-9);
    assertTrue(t.maxConsecutiveWins() <= t.wins() && t.maxConsecutiveLosses() <= t.losses());
    assertTrue(t.kelly().orElse(0) <= 1);
    assertFalse(t.expectancy().isPresent() && Math.signum(t.expectancy().getAsDouble()) != Math.signum(t.netProfit()));
  }

  private static Column map(Column column, DoubleUnaryOperator function) {
    return Column.wrap(Arrays.stream(column.toArray()).map(function).toArray());
  }

  private static void assertWithin(OptionalDouble figure, double least, double most) {
    figure.ifPresent(v -> assertTrue(v >= least && v <= most, v + " is not from " + least + " to " + most));
  }

  private static void assertClose(OptionalDouble expected, OptionalDouble actual) {
    assertEquals(expected.isPresent(), actual.isPresent());
    if (expected.isPresent()) {
      assertEquals(expected.getAsDouble(), actual.getAsDouble(), 1e-8 * Math.max(1, Math.abs(expected.getAsDouble())));
    }
  }
}

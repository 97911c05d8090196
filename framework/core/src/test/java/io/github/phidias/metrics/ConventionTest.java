package io.github.phidias.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.InputException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConventionTest {
  /** 60 daily bars: equity after 10000 and closes by the congruential generator of the overfitting vectors. */
  private static TrackRecord sample() {
    long state = 20_240_101;
    double[] equity = new double[60];
    double[] closes = new double[60];
    double e = 10_000;
    double c = 100;
    for (int i = 0; i < 60; i++) {
      state = (1_103_515_245L * state + 12_345) % (1L << 31);
      e += (state >> 8) % 401 - 195;
      state = (1_103_515_245L * state + 12_345) % (1L << 31);
      c += ((state >> 8) % 601 - 290) / 100.0;
      equity[i] = e;
      closes[i] = c;
    }
    return TrackRecord.of(MetricSamples.bars(closes), Column.wrap(equity), 10_000, List.of());
  }

  /** Computed with empyrical-reloaded 0.7.1, skew and kurtosis with scipy 1.17.1. */
  @Test
  void empyricalFiguresAreThoseOfThatTool() {
    assertFigures(Convention.EMPYRICAL, new Object[] {
      "cum_returns_final", 0.18349999999999977, "annual_return", 1.0291151876482423,
      "annual_volatility", 0.1721825108176745, "sharpe_ratio", 4.199852730400012,
      "calmar_ratio", 16.147620150020956, "stability_of_timeseries", 0.7183823904892364,
      "max_drawdown", -0.06373169408786884, "omega_ratio", 1.8383074901089216,
      "sortino_ratio", 7.544970494409132, "downside_risk", 0.09584413732573133,
      "tail_ratio", 1.273217446615049, "value_at_risk", -0.014093556091779091,
      "conditional_value_at_risk", -0.015303514761330036, "skew", -0.10912088900238726,
      "kurtosis", -1.3106423115393628, "alpha", 1.1753248194843646, "beta", -0.13116351642362448,
      "excess_sharpe", 0.1347416669061049, "up_capture", 0.024449623284388294, "down_capture", -2.261957126638041
    });
  }

  /** Computed with QuantStats 0.0.86 under pandas 3.1.1. */
  @Test
  void quantStatsFiguresAreThoseOfThatTool() {
    assertFigures(Convention.QUANTSTATS, new Object[] {
      "comp", 0.18349999999999977, "cagr", 1.0291151876482423, "volatility", 0.1721825108176745,
      "sharpe", 4.199852730400012, "sortino", 7.5449704944091325, "omega", 1.8383074901089216,
      "calmar", 16.147620150020987, "max_drawdown", -0.06373169408786872, "skew", -0.11193902837982139,
      "kurtosis", -1.3197222260224342, "value_at_risk", -0.0149712618746457,
      "conditional_value_at_risk", -0.01950356255961256, "tail_ratio", 1.273217446615049,
      "ulcer_index", 0.02051142060805006, "recovery_factor", 2.70158318936155,
      "gain_to_pain_ratio", 0.8383074901089216, "expected_return", 0.0028118817771407567, "exposure", 0.99,
      "win_rate", 0.576271186440678, "avg_return", 0.002918245311479983, "avg_win", 0.011104773408626138,
      "avg_loss", -0.008215432900638787, "payoff_ratio", 1.3516966839036189, "profit_factor", 1.8383074901089216,
      "kelly_criterion", 0.262791972793709, "risk_of_ruin", 5.853607616127431e-35, "best", 0.01910580932984196,
      "worst", -0.01596132798248817, "consecutive_wins", 8.0, "consecutive_losses", 6.0
    }, "beta", "alpha", "r_squared", "information_ratio");
  }

  /** As above, over the 59 days whose benchmark return is known. */
  @Test
  void quantStatsFiguresAgainstABenchmarkAreThoseOfThatTool() {
    Daily all = Daily.of(sample());
    Figures figures = QuantStatsFigures.of(new Daily(all.returns().slice(1, 60), all.benchmark().slice(1, 60), 252));
    assertEquals(-0.13116351642362453, figures.get("beta").orElseThrow(), 1e-12);
    assertEquals(0.7783776525107793, figures.get("alpha").orElseThrow(), 1e-12);
    assertEquals(0.030256673015391672, figures.get("r_squared").orElseThrow(), 1e-12);
    assertEquals(0.1347416669061049, figures.get("information_ratio").orElseThrow(), 1e-12);
  }

  private static void assertFigures(Convention convention, Object[] namesAndValues, String... elsewhere) {
    Figures figures = convention.figures(sample());
    Set<String> names = new LinkedHashSet<>(List.of(elsewhere));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = (String) namesAndValues[i];
      double expected = (Double) namesAndValues[i + 1];
      names.add(name);
      assertEquals(expected, figures.get(name).orElseThrow(), 1e-11 * Math.max(1, Math.abs(expected)), name);
    }
    assertEquals(figures.values().keySet(), names);
  }

  @ParameterizedTest
  @EnumSource
  void figuresOfOneBarThatDoesNothingAreFiniteOrEmpty(Convention convention) {
    Figures figures = convention.figures(TrackRecord.of(MetricSamples.bars(5), Column.copyOf(100), 100, List.of()));
    figures.values().forEach((name, value) -> assertTrue(value.isEmpty() || Double.isFinite(value.getAsDouble()), name));
    assertEquals(convention, figures.convention());
  }

  @ParameterizedTest
  @EnumSource
  void figuresOfARuinedAccountAreFiniteOrEmpty(Convention convention) {
    TrackRecord ruined = TrackRecord.of(
        MetricSamples.bars(5, 4, 3, 3), Column.copyOf(100, 20, -10, 0), 100, MetricSamples.trades(-80, -30));
    convention.figures(ruined).values().forEach(
        (name, value) -> assertTrue(value.isEmpty() || Double.isFinite(value.getAsDouble()), name));
  }

  @Test
  void daysAYearMayBeGiven() {
    double at252 = Convention.EMPYRICAL.figures(sample()).get("sharpe_ratio").orElseThrow();
    double at365 = Convention.EMPYRICAL.figures(sample().withDaysPerYear(365)).get("sharpe_ratio").orElseThrow();
    assertEquals(Math.sqrt(365.0 / 252), at365 / at252, 1e-12);
  }

  @Test
  void backtestingPyCountsYearsOf365DaysWhereWeekendsCarryBars() {
    TrackRecord everyDay = sample();
    Figures figures = Convention.BACKTESTING_PY.figures(everyDay);
    assertEquals(figures.get("Return (Ann.) [%]"), Convention.BACKTESTING_PY.figures(everyDay.withDaysPerYear(365)).get("Return (Ann.) [%]"));
  }

  @Test
  void anUnknownNameIsRefusedWithNearOnes() {
    Figures figures = Convention.PHIDIAS.figures(sample());
    var thrown = assertThrows(InputException.class, () -> figures.get("sharpe"));
    assertTrue(thrown.getMessage().contains("sharpe_ratio"), thrown.getMessage());
  }

  @Test
  void ourFiguresSayZeroWinRateWithoutTradesAndNothingElse() {
    Figures figures = Convention.PHIDIAS.figures(sample());
    assertEquals(OptionalDouble.of(0), figures.get("win_rate"));
    for (String name : List.of("profit_factor", "avg_trade", "payoff_ratio", "sqn", "kelly", "avg_holding_days", "best_trade")) {
      assertEquals(OptionalDouble.empty(), figures.get(name), name);
    }
  }
}

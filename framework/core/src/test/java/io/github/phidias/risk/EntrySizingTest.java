package io.github.phidias.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.InputException;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EntrySizingTest {
  private static final double NONE = Double.NaN;
  private static final EntryCosts PERMILLE = EntryCosts.of(0.001);

  private static SizingSettings settings(SizingMethod method, Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>(Map.of("sizing", method));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return SizingSettings.of(values);
  }

  private static EntrySizing sizing(SizingMethod method, Object... namesAndValues) {
    return new EntrySizing(settings(method, namesAndValues));
  }

  /** Equity 10,000, buying power 4,000, reference 99, fill 100, costs of a permille, full position size and confidence. */
  private static double size(EntrySizing sizing, double lossPerUnit, double volatility, double kelly) {
    return sizing.quantity(PERMILLE, 10_000, 4_000, 99, 100, 1, 1, lossPerUnit, volatility, kelly);
  }

  @Property
  void aFractionIsBitForBitTheFormulaOfTheSpecification(
      @ForAll @DoubleRange(min = 1, max = 1e6) double equity, @ForAll @DoubleRange(min = 0.01, max = 1e5) double fill,
      @ForAll @DoubleRange(max = 0.09) double commission, @ForAll @DoubleRange(max = 1) double positionSize,
      @ForAll @DoubleRange(max = 1) double confidence, @ForAll @DoubleRange(min = 0.01, max = 50) double loss) {
    double fraction = Math.min(0.25, positionSize * confidence);
    double byFraction = fraction * equity / (fill * (1 + commission));
    double byRisk = Math.min(byFraction, equity * 0.01 / loss);
    EntryCosts costs = EntryCosts.of(commission);
    assertEquals(
        byFraction,
        sizing(SizingMethod.FRACTION, "max_position_size", 0.25)
            .quantity(costs, equity, 0, fill, fill, positionSize, confidence, NONE, NONE, NONE));
    assertEquals(
        byRisk,
        sizing(SizingMethod.RISK, "max_position_size", 0.25, "risk_per_trade", 0.01)
            .quantity(costs, equity, 0, fill, fill, positionSize, confidence, loss, NONE, NONE));
    assertEquals(
        PositionSizing.roundDown(byFraction, 0.001) + 0.0,
        sizing(SizingMethod.FRACTION, "max_position_size", 0.25, "lot_step", 0.001)
            .quantity(costs, equity, 0, fill, fill, positionSize, confidence, NONE, NONE, NONE));
  }

  @Nested
  class Fraction {
    @Test
    void leavesRoomForAFixedFeeAndAFeeAUnit() {
      double size = sizing(SizingMethod.FRACTION).quantity(
          new EntryCosts(0.001, 7, 0.5, false), 10_000, 0, 100, 100, 1, 1, NONE, NONE, NONE);
      assertEquals(1000, size * (100 + 0.1 + 0.5) + 7, 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0, 10000", "0, 0.5, 10000", "1, 1, 0", "1, 1, -5", "1, 1, NaN", "NaN, 1, 10000"})
    void isZeroForNothingAskedNothingOwnedAndNoNumber(double positionSize, double confidence, double equity) {
      EntrySizing sizing = sizing(SizingMethod.FRACTION);
      assertEquals(0, sizing.quantity(PERMILLE, equity, 0, 100, 100, positionSize, confidence, NONE, NONE, NONE));
    }
  }

  @Test
  void fixedAndCashReadNeitherTheSignalNorTheLargestEntry() {
    assertEquals(3, sizing(SizingMethod.FIXED, "fixed_quantity", 3).quantity(PERMILLE, 1, 1, 99, 100, 0, 0, NONE, NONE, NONE));
    EntrySizing cash = sizing(SizingMethod.CASH, "fixed_cash", 5000);
    assertEquals(5000 / (100 * 1.001), cash.quantity(PERMILLE, 1, 1, 99, 100, 0, 0, NONE, NONE, NONE));
    assertEquals(
        (5000.0 - 20) / (100 * 1.001),
        cash.quantity(new EntryCosts(0.001, 20, 0, false), 1, 1, 99, 100, 0, 0, NONE, NONE, NONE));
  }

  @Nested
  class BuyingPower {
    @Test
    void spendsAFractionOfItOrAllOfIt() {
      assertEquals(0.1 * 4000 / (100 * 1.001), size(sizing(SizingMethod.BUYING_POWER), NONE, NONE, NONE));
      assertEquals(4000 / (100 * 1.001), size(sizing(SizingMethod.ALL_IN), NONE, NONE, NONE));
      EntryCosts costs = new EntryCosts(0.002, 5, 0, false);
      double all = sizing(SizingMethod.ALL_IN).quantity(costs, 0, 4000, 99, 100, 0, 0, NONE, NONE, NONE);
      assertEquals(4000, all * 100 * 1.002 + 5, 1e-9);
    }

    @Test
    void isZeroWhereTheFixedFeeTakesItAll() {
      assertEquals(
          0, sizing(SizingMethod.ALL_IN).quantity(new EntryCosts(0, 4000, 0, false), 9, 4000, 99, 100, 1, 1, NONE, NONE, NONE));
    }

    @Test
    void takesFeesBeforeTheSpreadAndWholeUnitsAsBacktestingPyDoes() {
      // floor(free margin x leverage x s / (entry price + commission per unit)); commission: fixed 2, rate 0.004; spread 1 %
      EntrySizing sizing = sizing(SizingMethod.BUYING_POWER, "max_position_size", 0.6, "lot_step", 1);
      EntryCosts costs = new EntryCosts(0.004, 0, 2, true);
      double reference = 250;
      double fill = 250 * 1.01;
      double expected = Math.floor(10_000 * 2 * 0.6 / (fill + (2 + 0.004 * reference)));
      assertEquals(46, expected);
      assertEquals(expected, sizing.quantity(costs, 10_000, 20_000, reference, fill, 1, 1, NONE, NONE, NONE));
      assertEquals(
          47,
          sizing(SizingMethod.BUYING_POWER, "max_position_size", 0.6, "lot_step", 1)
              .quantity(EntryCosts.of(0.004), 10_000, 20_000, reference, fill, 1, 1, NONE, NONE, NONE));
    }

    @Test
    void isZeroWhereARebatePaysForTheUnit() {
      EntryCosts rebate = new EntryCosts(0, 0, -100, false);
      assertEquals(0, sizing(SizingMethod.ALL_IN).quantity(rebate, 1, 1, 99, 100, 1, 1, NONE, NONE, NONE));
    }
  }

  @Nested
  class Volatility {
    private final EntrySizing sizing = sizing(SizingMethod.VOLATILITY, "target_volatility", 0.2, "max_position_size", 0.8);

    @ParameterizedTest
    @CsvSource({"0.5, 1, 0.4", "0.5, 0.5, 0.2", "0.25, 1, 0.8", "0.1, 1, 0.8", "0, 1, 0.8", "0, 0, 0", "NaN, 1, 0"})
    void isTargetOverRealisedUpToTheLargestEntry(double realised, double confidence, double fraction) {
      assertEquals(
          fraction * 10_000 / (100 * 1.001),
          sizing.quantity(PERMILLE, 10_000, 0, 99, 100, 0.01, confidence, NONE, realised, NONE), 1e-9);
    }

    @Test
    void isTheSampleDeviationOfTheLastReturnsAYear() {
      Column closes = Column.copyOf(1, 100, 110, 99, 99, 5);
      double mean = (0.1 - 0.1 + 0) / 3;
      double deviation = Math.sqrt(((0.1 - mean) * (0.1 - mean) + (0.1 + mean) * (0.1 + mean) + mean * mean) / 2);
      assertEquals(deviation * Math.sqrt(365), RealisedVolatility.annual(closes, 5, 3, 365), 1e-12);
      assertTrue(Double.isNaN(RealisedVolatility.annual(closes, 3, 3, 365)));
      assertTrue(Double.isNaN(RealisedVolatility.annual(closes, 7, 3, 365)));
      assertEquals(0, RealisedVolatility.annual(Column.copyOf(2, 2, 2), 3, 2, 365));
    }
  }

  @Nested
  class Kelly {
    @ParameterizedTest
    @CsvSource({"0.4, 1, 0.2", "0.4, 0.5, 0.1", "1, 1, 0.3", "0, 1, 0", "NaN, 1, 0.15"})
    void isAShareOfTheEstimateUpToTheLargestEntryAndFractionWithoutOne(double kelly, double confidence, double fraction) {
      EntrySizing sizing = sizing(SizingMethod.KELLY, "kelly_fraction", 0.5, "max_position_size", 0.3);
      assertEquals(
          fraction * 10_000 / (100 * 1.001),
          sizing.quantity(PERMILLE, 10_000, 0, 99, 100, 0.15, confidence, NONE, NONE, kelly), 1e-9);
    }

    @Test
    void followsFromTheWinnersShareAndThePayoff() {
      KellyEstimate kelly = new KellyEstimate(4);
      kelly.closed(30);
      kelly.closed(10);
      kelly.closed(0);
      kelly.closed(-10);
      assertTrue(Double.isNaN(kelly.fraction()));
      kelly.closed(10);
      // W = 3/4, R = (50/3) / 10
      assertEquals(0.75 - 0.25 / (50.0 / 3 / 10), kelly.fraction(), 1e-15);
      KellyEstimate other = new KellyEstimate(1);
      other.restore(kelly.snapshot());
      assertEquals(kelly.fraction(), other.fraction());
      assertEquals(kelly.snapshot(), other.snapshot());
    }

    @Test
    void isOneWithoutLossesZeroWithoutWinsAndNeverNegative() {
      KellyEstimate kelly = new KellyEstimate(1);
      kelly.closed(1);
      assertEquals(1, kelly.fraction());
      kelly.closed(-5);
      assertEquals(0, kelly.fraction());
      KellyEstimate loser = new KellyEstimate(1);
      loser.closed(-1);
      assertEquals(0, loser.fraction());
    }

    @Test
    void refusesASnapshotThatIsNone() {
      Map<String, Object> bad = new LinkedHashMap<>(new KellyEstimate(1).snapshot());
      bad.put("lost", -1);
      assertEquals("lost", assertThrows(InputException.class, () -> new KellyEstimate(1).restore(bad)).field());
      bad.remove("won");
      assertEquals("won", assertThrows(InputException.class, () -> new KellyEstimate(1).restore(bad)).field());
    }
  }

  @Nested
  class Settings {
    @ParameterizedTest
    @CsvSource({"FIXED, fixed_quantity", "CASH, fixed_cash", "VOLATILITY, target_volatility"})
    void needAValueWithItsMethodAndRefuseItWithAnother(SizingMethod method, String name) {
      assertEquals(name, assertThrows(InputException.class, () -> settings(method)).field());
      assertEquals(name, assertThrows(InputException.class, () -> settings(SizingMethod.FRACTION, name, 1)).field());
      assertEquals(method, settings(method, name, 1).sizing());
    }

    @ParameterizedTest
    @EnumSource(SizingMethod.class)
    void ofEveryMethodGiveASize(SizingMethod method) {
      Map<SizingMethod, String> needs = Map.of(
          SizingMethod.FIXED, "fixed_quantity", SizingMethod.CASH, "fixed_cash", SizingMethod.VOLATILITY, "target_volatility");
      EntrySizing sizing = needs.containsKey(method) ? sizing(method, needs.get(method), 0.5) : sizing(method);
      assertTrue(size(sizing, 2, 0.3, 0.5) > 0);
    }

    @Test
    void areCheckedAndCopied() {
      SizingSettings plain = SizingSettings.defaults();
      assertEquals("kelly_fraction", assertThrows(InputException.class, () -> plain.with("kelly_fraction", 2)).field());
      assertEquals("volatility_bars", assertThrows(InputException.class, () -> plain.with("volatility_bars", 1)).field());
      assertEquals(0.01, plain.with("lot_step", 0.01).lotStep().orElseThrow());
      assertThrows(InputException.class, () -> new EntryCosts(1, 0, 0, false));
      assertThrows(InputException.class, () -> new EntryCosts(0, NONE, 0, false));
      assertThrows(InputException.class, () -> new EntryCosts(0, 0, NONE, false));
    }
  }
}

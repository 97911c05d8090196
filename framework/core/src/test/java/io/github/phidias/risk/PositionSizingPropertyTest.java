package io.github.phidias.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.orders.OrderSide;
import io.github.phidias.signals.Scores;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class PositionSizingPropertyTest {
  private static final RiskSettings DEFAULTS = RiskSettings.defaults();

  @Property
  void aSizeByRiskLosesNoMoreThanRiskAndIsWorthNoMoreThanTheCap(
      @ForAll @DoubleRange(min = 1, max = 1e6) double equity, @ForAll @DoubleRange(min = 0.01, max = 1e5) double entry,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.9) double distance, @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 10) double step) {
    double stop = entry * (1 - distance);
    var size = new PositionSizing(DEFAULTS, OptionalDouble.of(step)).byRisk(equity, entry, stop);
    double slack = 1e-9 * step + 1e-9 * size.quantity();
    assertTrue((size.quantity() - slack) * (entry - stop) <= equity * DEFAULTS.riskPerTrade());
    assertTrue((size.quantity() - slack) * entry <= equity * DEFAULTS.maxPositionSize());
  }

  @Property
  void roundingDownGivesAWholeNumberOfLotsLessThanOneLotUnderTheSize(
      @ForAll @DoubleRange(max = 1e4) double quantity, @ForAll @Scale(6) @DoubleRange(min = 1e-4, max = 10) double step) {
    double rounded = PositionSizing.roundDown(quantity, step);
    double count = rounded / step;
    assertEquals(Math.rint(count), count, 1e-6);
    assertTrue(rounded <= quantity + 2e-9 * step + 1e-12 * quantity && quantity < rounded + step + 1e-12 * quantity, rounded + " of " + quantity);
  }

  @Property
  void aSizeByProbabilityIsNeverUnderZeroNorOverTheBase(
      @ForAll @Scale(6) @DoubleRange(max = 1) double signal, @ForAll @DoubleRange(min = -100, max = 1e6) double equity,
      @ForAll @DoubleRange(max = 1e6) double used, @ForAll @Scale(6) @DoubleRange(max = 1) double buy,
      @ForAll @Scale(6) @DoubleRange(max = 1) double confidence, @ForAll OrderSide side) {
    var conviction = new Conviction(new Scores(buy, 1 - buy, 0), confidence);
    var size = new PositionSizing(DEFAULTS, OptionalDouble.empty()).byProbability(signal, equity, used, side, Optional.of(conviction));
    assertTrue(size.notional() >= 0 && size.notional() <= size.baseNotional() * (1 + 1e-12), size.toString());
  }
}

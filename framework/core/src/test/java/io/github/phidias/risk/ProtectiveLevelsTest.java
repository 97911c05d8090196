package io.github.phidias.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.orders.OrderSide;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.Scores;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ProtectiveLevelsTest {
  private static final RiskSettings DEFAULTS = RiskSettings.defaults();

  @Test
  void lieMirroredForAShortPosition() {
    var levels = ProtectiveLevels.of(100, OrderSide.SELL, DEFAULTS);
    assertEquals(102, levels.stopLoss().orElseThrow(), 1e-12);
    assertEquals(96, levels.takeProfit().orElseThrow(), 1e-12);
  }

  @Test
  void areOffAtZeroPercentAlsoWhenDynamic() {
    RiskSettings off = RiskSettings.of(Map.of("stop_loss_percent", 0, "take_profit_percent", 0));
    var conviction = new Conviction(new Scores(0.7, 0.1, 0.2), 0.9);
    assertTrue(ProtectiveLevels.of(100, OrderSide.BUY, off).stopLoss().isEmpty());
    assertTrue(ProtectiveLevels.dynamic(100, OrderSide.BUY, off, conviction).stopLoss().isEmpty());
    assertTrue(ProtectiveLevels.dynamic(100, OrderSide.BUY, off, conviction).takeProfit().isEmpty());
  }

  @Test
  void refuseAnEntryThatIsNoPrice() {
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(InputException.class, () -> ProtectiveLevels.of(bad, OrderSide.BUY, DEFAULTS));
    }
  }

  @Property
  void dynamicStopsAreNoFurtherAndTheTargetNeverPastThirtyPercent(
      @ForAll @DoubleRange(min = 0.01, max = 1e5) double entry, @ForAll OrderSide side, @ForAll @DoubleRange(max = 1) double buy,
      @ForAll @DoubleRange(max = 1) double confidence, @ForAll @DoubleRange(min = 0.01, max = 99) double percent) {
    RiskSettings settings = RiskSettings.of(Map.of("stop_loss_percent", percent, "take_profit_percent", percent));
    var plain = ProtectiveLevels.of(entry, side, settings);
    var dynamic = ProtectiveLevels.dynamic(entry, side, settings, new Conviction(new Scores(buy, 1 - buy, 0), confidence));
    assertTrue(dynamic.stopLossFraction() <= plain.stopLossFraction());
    assertTrue(dynamic.takeProfitFraction() <= 0.30);
    assertTrue(side.sign() * (entry - dynamic.stopLoss().orElseThrow()) >= 0);
    assertTrue(side.sign() * (dynamic.takeProfit().orElseThrow() - entry) >= 0);
  }
}

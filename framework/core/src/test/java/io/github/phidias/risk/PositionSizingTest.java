package io.github.phidias.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.orders.OrderSide;
import io.github.phidias.errors.InputException;
import io.github.phidias.risk.PositionSizing.Binding;
import io.github.phidias.signals.Scores;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PositionSizingTest {
  private static final RiskSettings DEFAULTS = RiskSettings.defaults();

  private static PositionSizing lots(double step) {
    return new PositionSizing(DEFAULTS, OptionalDouble.of(step));
  }

  @Nested
  class ByRisk {
    @Test
    void roundsDownToTheLot() {
      assertEquals(0.04, lots(0.02).byRisk(10_000, 20_000, 19_600).quantity(), 1e-15);
      assertEquals(0, lots(0.06).byRisk(10_000, 20_000, 19_600).quantity());
    }

    @Test
    void keepsAWholeNumberOfLotsThatRoundingPutJustUnder() {
      // 0.3 / 0.1 is 2.9999999999999996.
      assertEquals(0.3, PositionSizing.roundDown(0.3, 0.1), 1e-15);
    }

    @Test
    void isTheSameForAShortPosition() {
      var sizing = new PositionSizing(DEFAULTS.with("max_position_size", 1), OptionalDouble.empty());
      assertEquals(sizing.byRisk(10_000, 100, 90), sizing.byRisk(10_000, 100, 110));
    }

    @Test
    void callsATieRisk() {
      var size = new PositionSizing(DEFAULTS.with("risk_per_trade", 0.1), OptionalDouble.empty()).byRisk(10_000, 100, 0);
      assertEquals(size.quantityByRisk(), size.quantityByCap());
      assertEquals(Binding.RISK, size.binding());
    }

    @Test
    void isZeroWithoutEquity() {
      assertEquals(0, lots(1).byRisk(-5, 100, 90).quantity());
    }

    @Test
    void refusesWhatIsNoPriceNoEquityNoLot() {
      var sizing = lots(1);
      for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
        assertEquals("equity", assertThrows(InputException.class, () -> sizing.byRisk(bad, 100, 90)).field());
        assertEquals("entry", assertThrows(InputException.class, () -> sizing.byRisk(1, bad, 90)).field());
        assertEquals("stop", assertThrows(InputException.class, () -> sizing.byRisk(1, 100, bad)).field());
        assertEquals("lot_step", assertThrows(InputException.class, () -> lots(bad)).field());
      }
      assertEquals("stop", assertThrows(InputException.class, () -> sizing.byRisk(1, 100, 100)).field());
      assertThrows(InputException.class, () -> lots(0));
    }
  }

  @Nested
  class ByProbability {
    private final PositionSizing sizing = new PositionSizing(DEFAULTS, OptionalDouble.empty());

    @Test
    void readsTheScoreOfTheSide() {
      var conviction = Optional.of(new Conviction(new Scores(0.7, 0.1, 0.2), 0.8));
      assertEquals(0.75, sizing.byProbability(1, 100, 0, OrderSide.BUY, conviction).probabilityFactor(), 1e-12);
      assertEquals(0.45, sizing.byProbability(1, 100, 0, OrderSide.SELL, conviction).probabilityFactor(), 1e-12);
    }

    @Test
    void refusesConfidenceOutOfRangeAndCapitalUnderZero() {
      for (double bad : new double[] {Double.NaN, -0.1, 1.1}) {
        assertThrows(InputException.class, () -> sizing.byProbability(bad, 1, 0, OrderSide.BUY, Optional.empty()));
      }
      assertThrows(InputException.class, () -> sizing.byProbability(1, 1, -1, OrderSide.BUY, Optional.empty()));
    }
  }
}

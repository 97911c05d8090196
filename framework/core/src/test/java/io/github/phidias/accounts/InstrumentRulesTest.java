package io.github.phidias.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.InputException;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InstrumentRulesTest {
  private static final InstrumentRules BTC = InstrumentRules.of(Map.of(
      "tick_size", 0.1, "lot_step", 0.001, "min_quantity", 0.002, "max_quantity", 50, "min_notional", 10));

  private static InstrumentRules inverse(double contractSize) {
    return InstrumentRules.of(Map.of("contract", "inverse", "contract_size", contractSize));
  }

  @Nested
  class Rounding {
    @Test
    void aBuyingPriceGoesDownAndASellingPriceUp() {
      assertEquals(60_000.1, BTC.roundPrice(60_000.19, true));
      assertEquals(60_000.2, BTC.roundPrice(60_000.11, false));
    }

    @Test
    void aPriceOnTheTickStays() {
      assertEquals(0.3, BTC.roundPrice(0.3, true));
      assertEquals(0.3, BTC.roundPrice(0.3, false));
      assertTrue(BTC.onTick(60_000.1));
      assertFalse(BTC.onTick(60_000.15));
      assertTrue(InstrumentRules.NONE.onTick(0.123456789));
    }

    @Test
    void aQuantityGoesTowardsZeroOnEitherSide() {
      assertEquals(1.234, BTC.roundQuantity(1.2349));
      assertEquals(-1.234, BTC.roundQuantity(-1.2349));
      assertEquals(0, BTC.roundQuantity(0.0009));
    }

    @Test
    void withoutStepsNothingChanges() {
      assertEquals(0.123456789012345, InstrumentRules.NONE.roundQuantity(0.123456789012345));
      assertEquals(0.123456789012345, InstrumentRules.NONE.roundPrice(0.123456789012345, false));
    }

    @Test
    void wholeUnitsAreALotOfOneAtLeast() {
      assertEquals(7, InstrumentRules.NONE.with("whole_units", true).roundQuantity(7.9));
      assertEquals(300, InstrumentRules.of(Map.of("whole_units", true, "lot_step", 100)).roundQuantity(399));
    }
  }

  @Nested
  class Checks {
    @Test
    void anOrderWithinTheRulesBreaksNone() {
      assertNull(BTC.check(0.002, 60_000));
      assertNull(BTC.check(50, 60_000));
      assertNull(InstrumentRules.NONE.check(1e-12, 1e-12));
    }

    @Test
    void theFirstRuleBrokenIsNamed() {
      assertEquals(RuleBreach.ZERO_QUANTITY, BTC.check(0, 60_000));
      assertEquals(RuleBreach.ZERO_QUANTITY, BTC.check(Double.NaN, 60_000));
      assertEquals(RuleBreach.OFF_LOT_STEP, BTC.check(0.0025, 60_000));
      assertEquals(RuleBreach.BELOW_MIN_QUANTITY, BTC.check(0.001, 60_000));
      assertEquals(RuleBreach.ABOVE_MAX_QUANTITY, BTC.check(50.001, 60_000));
      assertEquals(RuleBreach.BELOW_MIN_NOTIONAL, BTC.check(0.002, 4_000));
      assertEquals(RuleBreach.NOT_WHOLE, InstrumentRules.NONE.with("whole_units", true).check(1.5, 10));
    }

    @Test
    void aWorthJustAtTheLeastIsAccepted() {
      assertNull(BTC.check(0.002, 5_000));
    }
  }

  @Nested
  class Worth {
    @Test
    void ofALinearContractIsSizeTimesPrice() {
      InstrumentRules linear = InstrumentRules.of(Map.of("contract", "LINEAR", "contract_size", 0.01));
      assertEquals(3 * 0.01 * 200, linear.notional(3, 200));
      assertEquals(-0.6, linear.pnl(-3, 200, 220), 1e-15);
    }

    @Test
    void ofAnInverseContractIsInBase() {
      assertEquals(1.2, inverse(1).notional(60_000, 50_000), 1e-15);
      // 60,000 contracts of 1 USD from 50,000 to 60,000: 1.2 BTC - 1 BTC.
      assertEquals(0.2, inverse(1).pnl(60_000, 50_000, 60_000), 1e-15);
      assertEquals(-0.2, inverse(1).pnl(-60_000, 50_000, 60_000), 1e-15);
    }
  }

  @Nested
  class Settings {
    @Test
    void areReadByName() {
      assertEquals("[tick_size, lot_step, min_quantity, max_quantity, min_notional, contract_size, contract, whole_units]",
          InstrumentRules.DESCRIPTOR.names().toString());
      assertEquals(InstrumentRules.NONE, InstrumentRules.of(Map.of()));
    }

    @Test
    void refuseWhatCannotBeAndNameIt() {
      assertEquals("tick_size", field(Map.of("tick_size", 0)));
      assertEquals("contract_size", field(Map.of("contract_size", -1)));
      assertEquals("lot_step", field(Map.of("whole_units", true, "lot_step", 0.5)));
      assertEquals("max_quantity", field(Map.of("min_quantity", 2, "max_quantity", 1)));
    }

    private static String field(Map<String, ?> values) {
      return assertThrows(InputException.class, () -> InstrumentRules.of(values)).field();
    }
  }

  @Property
  void aRoundedQuantityIsOnItsLot(@ForAll @Scale(6) @DoubleRange(min = 0.01, max = 49) double quantity) {
    assertNull(BTC.check(BTC.roundQuantity(quantity), 60_000));
  }

  @Property
  void theProfitOfASpotPositionIsExactlyQuantityTimesDifference(
      @ForAll @Scale(6) @DoubleRange(min = -1e6, max = 1e6) double quantity,
      @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 1e6) double entry,
      @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 1e6) double exit) {
    assertEquals(
        Double.doubleToRawLongBits(quantity * (exit - entry)),
        Double.doubleToRawLongBits(InstrumentRules.NONE.pnl(quantity, entry, exit)));
  }
}

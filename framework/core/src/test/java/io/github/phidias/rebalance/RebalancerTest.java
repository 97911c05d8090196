package io.github.phidias.rebalance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.InputException;
import io.github.phidias.rebalance.Rebalance.Reason;
import io.github.phidias.signals.Band;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RebalancerTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final RebalanceRules FREE = RebalanceRules.cash(0, 0);
  private static final Band NONE = new Band(0, 0);

  private static Rebalance decide(RebalanceRules rules, double weight, Band band, double base, double quote, double price) {
    return new Rebalancer(rules).decide(weight, band, base, quote, price);
  }

  @Nested
  class TheBand {
    /** Equity 100 at price 1, weight 0.5. */
    @ParameterizedTest
    @CsvSource({
      "47.01, WITHIN_BAND, 0", "47, REBALANCE, 3", "46, REBALANCE, 4", "50, WITHIN_BAND, 0",
      "54.99, WITHIN_BAND, 0", "55, REBALANCE, -5", "60, REBALANCE, -10"
    })
    void holdsStillInsideAndTradesToTheTargetFromItsLimitsOn(double base, Reason reason, double quantity) {
      Rebalance made = decide(FREE, 0.5, new Band(3, 5), base, 100 - base, 1);
      assertEquals(reason, made.reason());
      assertEquals(quantity, made.quantity(), 1e-12);
      assertEquals(100, made.equity());
      assertEquals(base - 50, made.percentDiff(), 1e-12);
      assertEquals(base - 50, made.excess(), 1e-12);
      assertEquals(reason == Reason.REBALANCE, made.due());
    }

    @Test
    void ofZeroLeavesTheTargetItselfAlone() {
      assertEquals(Reason.WITHIN_BAND, decide(FREE, 0.5, NONE, 50, 50, 1).reason());
      assertEquals(Reason.REBALANCE, decide(FREE, 0.5, NONE, 50.001, 49.999, 1).reason());
    }

    @Test
    void thatIsInfiniteOnOneSideNeverTradesThere() {
      assertEquals(Reason.WITHIN_BAND, decide(FREE, 0.5, new Band(3, INFINITE), 100, 0, 1).reason());
      assertEquals(Reason.REBALANCE, decide(FREE, 0.5, new Band(3, INFINITE), 0, 100, 1).reason());
      assertEquals(Reason.WITHIN_BAND, decide(FREE, 0.5, new Band(INFINITE, 3), 0, 100, 1).reason());
    }

    @Test
    void thatIsInfiniteOnBothSidesBuysOnceAndHolds() {
      Band hold = new Band(INFINITE, INFINITE);
      assertEquals(100, decide(FREE, 1, hold, 0, 100, 1).quantity());
      assertEquals(Reason.WITHIN_BAND, decide(FREE, 1, hold, 1, 99, 1).reason());
      assertEquals(Reason.WITHIN_BAND, decide(FREE, 0, hold, 0, 100, 1).reason());
    }
  }

  @Nested
  class Sizes {
    private final RebalanceRules costs = RebalanceRules.cash(0.001, 0.0005);

    @Test
    void leaveRoomForCostsWhenAllIsBought() {
      Rebalance made = decide(costs, 1, NONE, 0, 1000, 100);
      assertEquals(1000 / (100 * 1.0005 * 1.001), made.quantity());
      assertTrue(made.quantity() * 100 * 1.0005 * 1.001 <= 1000 + 1e-9);
    }

    @Test
    void sellNoMoreThanIsHeld() {
      assertEquals(-10, decide(costs, 0, NONE, 10, 0, 100).quantity());
      assertEquals(-10, decide(costs, -0.5, NONE, 10, 0, 100).quantity());
    }

    @Test
    void areWholeLots() {
      assertEquals(0.3, decide(FREE.withLots(0.1, 0, 0), 1, NONE, 0, 0.3, 1).quantity());
      assertEquals(-0.7, decide(FREE.withLots(0.1, 0, 0), 0, NONE, 0.7, 0, 1).quantity());
      assertEquals(123456789.12345678, FREE.withLots(1e-8, 0, 0).lot(123456789.12345678));
      assertEquals(0, FREE.withLots(1, 0, 0).lot(-3));
      assertEquals(0, FREE.withLots(1, 0, 0).lot(Double.NaN));
    }

    @ParameterizedTest
    @CsvSource({
      "2, 0, REBALANCE", "2.5, 0, BELOW_MIN_QTY", "0, 200, REBALANCE", "0, 200.1, BELOW_MIN_NOTIONAL", "3, 300, BELOW_MIN_QTY"
    })
    void underAMinimumAreNoOrderAndSaySo(double minQuantity, double minNotional, Reason reason) {
      Rebalance made = decide(FREE.withLots(1, minQuantity, minNotional), 0.25, NONE, 0, 1000, 100);
      assertEquals(reason, made.reason());
      assertEquals(2, made.quantity());
    }

    @Test
    void underALotAreNoOrder() {
      assertEquals(Reason.BELOW_MIN_QTY, decide(FREE.withLots(1, 0, 0), 0.5, NONE, 0, 1, 1).reason());
      assertEquals(Reason.BELOW_MIN_QTY, decide(FREE, -0.5, NONE, 0, 100, 1).reason());
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, -100", "-2, 100"})
  void withoutEquityThereIsNoOrder(double base, double quote) {
    Rebalance made = decide(FREE, 0.5, NONE, base, quote, 100);
    assertEquals(Reason.NO_EQUITY, made.reason());
    assertEquals(0, made.quantity());
    assertFalse(made.due());
  }

  @Nested
  class Margin {
    private final RebalanceRules margin = RebalanceRules.cash(0.001, 0).withMargin(true, 3);

    @Test
    void goesShortToANegativeWeight() {
      assertEquals(-15, decide(FREE.withMargin(true, 2), -1.5, NONE, 0, 1000, 100).quantity());
      assertEquals(-25, decide(FREE.withMargin(true, 2), -1.5, NONE, 10, 0, 100).quantity());
    }

    @Test
    void buysAShortBack() {
      // Short 10 at 100 with 2,000 in quote: equity 1,000.
      assertEquals(10, decide(FREE.withMargin(true, 1), 0, NONE, -10, 2000, 100).quantity());
      assertEquals(20, decide(FREE.withMargin(true, 1), 1, NONE, -10, 2000, 100).quantity());
      assertEquals(10, decide(FREE, 0, NONE, -10, 2000, 100).quantity());
    }

    @Test
    void borrowsUpToItsLeverage() {
      assertEquals(20, decide(margin, 2, NONE, 0, 1000, 100).quantity());
      assertEquals(3000 / (100 * 1.001), decide(margin, 9, NONE, 0, 1000, 100).quantity());
      assertEquals(-3000 / (100 * 1.001), decide(margin, -9, NONE, 0, 1000, 100).quantity());
      assertEquals(-3000 / (100 * 1.001), new Rebalancer(margin).fit(-40, 0, 1000, 100));
    }

    @Test
    void withoutShortingOrDebtIsACashAccount() {
      assertEquals(10, decide(FREE, 2, NONE, 0, 1000, 100).quantity());
    }
  }

  @Nested
  class AtTheFill {
    private final Rebalancer rebalancer = new Rebalancer(RebalanceRules.cash(0.001, 0).withLots(0.01, 0.5, 60));

    @Test
    void leavesAnOrderThatFits() {
      assertEquals(9.999, rebalancer.fit(9.999, 0, 10_000, 100));
      assertEquals(-3.5, rebalancer.fit(-3.5, 3.5, 0, 100));
      assertEquals(-0.1, rebalancer.fit(-0.1, 1, 0, 100));
    }

    @Test
    void cutsABuyToWhatTheBalancePaysFor() {
      assertEquals(9.08, rebalancer.fit(9.99, 0, 1000, 110));
    }

    @Test
    void cutsASellToWhatIsHeld() {
      assertEquals(-2.34, rebalancer.fit(-3, 2.345, 0, 100));
    }

    @ParameterizedTest
    @CsvSource({"49, 100", "50, 200", "59, 1"})
    void dropsWhatTheCutLeavesTooSmall(double quote, double price) {
      assertEquals(0, rebalancer.fit(100, 0, quote, price));
    }

    @Test
    void dropsASellOfNothing() {
      assertEquals(0, rebalancer.fit(-1, 0, 100, 100));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void refusesNumbersThatAreNone(double bad) {
    assertThrows(InputException.class, () -> decide(FREE, bad, NONE, 0, 1, 1));
    assertThrows(InputException.class, () -> decide(FREE, 0, NONE, bad, 1, 1));
    assertThrows(InputException.class, () -> decide(FREE, 0, NONE, 0, bad, 1));
    assertThrows(InputException.class, () -> decide(FREE, 0, NONE, 0, 1, bad));
    assertThrows(InputException.class, () -> new Rebalancer(FREE).fit(bad, 0, 1, 1));
    assertThrows(InputException.class, () -> FREE.withLots(bad, 0, 0));
    assertThrows(InputException.class, () -> FREE.withLots(0, bad, 0));
    assertThrows(InputException.class, () -> FREE.withLots(0, 0, bad));
    assertThrows(InputException.class, () -> FREE.withMargin(true, bad));
    assertThrows(InputException.class, () -> RebalanceRules.cash(bad, 0));
    assertThrows(InputException.class, () -> RebalanceRules.cash(0, bad));
  }

  @Test
  void refusesAPriceOfZeroAndALeverageUnderOne() {
    assertThrows(InputException.class, () -> decide(FREE, 0, NONE, 0, 1, 0));
    assertThrows(InputException.class, () -> FREE.withMargin(true, 0.5));
  }
}

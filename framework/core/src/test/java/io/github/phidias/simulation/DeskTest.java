package io.github.phidias.simulation;

import static io.github.phidias.orders.OrderSide.BUY;
import static io.github.phidias.orders.OrderSide.SELL;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.orders.Amendment;
import io.github.phidias.orders.OrderDesk;
import io.github.phidias.orders.OrderRequest;
import io.github.phidias.orders.TimeInForce;
import io.github.phidias.orders.Trail;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Orders that a strategy gives itself, on the whole simulator. */
class DeskTest {
  private static final String FLAT = "100 100 100 100 1000";

  private static DeskRun give(Consumer<OrderDesk> orders) {
    return new DeskRun().at(0, orders);
  }

  private static DeskRun give(OrderRequest request) {
    return give(desk -> desk.submit(request));
  }

  @Nested
  class Types {
    @Test
    void aMarketOrderFillsAtTheNextOpen() {
      DeskRun run = give(OrderRequest.market(BUY, 10));
      SimulationResult result = run.over(FLAT, "102 104 101 103 1", FLAT);
      assertEquals("1: 10 at 102", run.fills());
      assertEquals("SUBMITTED OPEN FILLED", run.states(1));
      assertEquals(10_000 + 10 * (103 - 102), result.equity().get(1));
      assertEquals(10_000 - 1020, run.cash.get(1));
      assertEquals(10, result.openQuantity());
    }

    @Test
    void aLimitOrderWaitsForItsPrice() {
      DeskRun run = give(OrderRequest.limit(BUY, 10, 95));
      run.over(FLAT, "100 101 96 99", "99 99 94 96");
      assertEquals("2: 10 at 95", run.fills());
      assertEquals("SUBMITTED OPEN FILLED", run.states(1));
    }

    @Test
    void aStopOrderPaysSlippageAndALimitOrderDoesNot() {
      DeskRun run = give(desk -> {
        desk.submit(OrderRequest.stop(BUY, 10, 104));
        desk.submit(OrderRequest.limit(SELL, 10, 110));
      }).with("slippage", 0.01).with("commission", 0.001);
      SimulationResult result = run.over(FLAT, "100 112 100 105", FLAT);
      assertEquals("1: 10 at 105.04, 1: -10 at 110", run.fills());
      assertTrue(run.order(1).triggered());
      Trade trade = result.trades().getFirst();
      assertEquals(10 * (110 - 105.04) - 1.0504 - 1.1, trade.pnl(), 1e-9);
      assertEquals(10_000 + trade.pnl(), result.equity().get(1), 1e-9);
      assertEquals(ExitReason.ORDER, trade.exitReason());
    }

    @Test
    void aStopLimitOrderRestsAtItsLimitOnceTriggered() {
      DeskRun run = give(OrderRequest.stopLimit(BUY, 10, 104, 103));
      run.over(FLAT, "100 105 100 104.5", "104 104 102 103");
      assertEquals("2: 10 at 103", run.fills());
      assertTrue(run.order(1).triggered());
    }

    @Test
    void trailingStopsFollowByPriceAndByFraction() {
      DeskRun run = give(desk -> {
        desk.bracket(OrderRequest.market(BUY, 1), OrderRequest.trailingStop(SELL, OrderRequest.SIZED, Trail.price(5)));
        desk.bracket(OrderRequest.market(BUY, 1), OrderRequest.trailingStop(SELL, OrderRequest.SIZED, Trail.fraction(0.1)));
      });
      run.over(FLAT, FLAT, "100 120 100 118", "118 119 100 101");
      assertEquals("1: 1 at 100, 1: 1 at 100, 3: -1 at 115, 3: -1 at 108", run.fills());
    }

    @Test
    void aTrailingStopBeginsAtTheOpenOfItsFirstBar() {
      DeskRun run = give(OrderRequest.trailingStop(SELL, 1, Trail.price(5)));
      run.over(FLAT, "104 105 98 100", FLAT);
      assertEquals("1: -1 at 100", run.fills());
    }

    @Test
    void aMarketOnCloseOrderFillsAtTheClose() {
      DeskRun run = give(OrderRequest.marketOnClose(SELL, 3));
      run.over(FLAT, "100 105 95 97", FLAT);
      assertEquals("1: -3 at 97", run.fills());
    }

    @Test
    void withoutAQuantityAnEntryIsSizedAndAnExitClosesAll() {
      DeskRun run = give(OrderRequest.market(BUY, OrderRequest.SIZED))
          .at(1, d -> d.submit(OrderRequest.market(SELL, OrderRequest.SIZED)))
          .with("max_position_size", 0.5);
      run.over(FLAT, FLAT, "110 110 110 110", FLAT);
      assertEquals("1: 50 at 100, 2: -50 at 110", run.fills());
      assertEquals(50, run.order(1).request().quantity().getAsDouble());
    }
  }

  @Nested
  class TimesInForce {
    @Test
    void aDayOrderEndsWithItsSession() {
      DeskRun run = new DeskRun().at(20, d -> d.submit(OrderRequest.limit(BUY, 1, 90).with(TimeInForce.DAY)));
      String[] rows = new String[26];
      java.util.Arrays.fill(rows, FLAT);
      rows[24] = "100 100 80 100";
      SimulationResult result = run.over(rows);
      assertEquals("SUBMITTED OPEN EXPIRED", run.states(1));
      assertEquals(DeskRun.time(24), run.order(1).updated());
      assertEquals(Map.of(Reason.EXPIRED, 1), result.reasons());
    }

    @Test
    void aDayOrderFillsInsideItsSession() {
      DeskRun run = give(OrderRequest.limit(BUY, 1, 90).with(TimeInForce.DAY));
      run.over(FLAT, FLAT, "100 100 80 100");
      assertEquals("2: 1 at 90", run.fills());
    }

    @Test
    void anOrderUntilATimeDoesNotWorkAtIt() {
      DeskRun run = give(OrderRequest.limit(BUY, 1, 90).until(DeskRun.time(2)));
      run.over(FLAT, FLAT, "100 100 80 100");
      assertEquals("SUBMITTED OPEN EXPIRED", run.states(1));
      run = give(OrderRequest.limit(BUY, 1, 90).until(DeskRun.time(2) + 1));
      run.over(FLAT, FLAT, "100 100 80 100");
      assertEquals("2: 1 at 90", run.fills());
    }

    @Test
    void immediateOrCancelTakesWhatThereIs() {
      DeskRun run = give(OrderRequest.limit(BUY, 30, 101).with(TimeInForce.IOC)).with("volume_share", 0.1);
      run.over(FLAT, "100 102 99 100 200", FLAT);
      assertEquals("1: 20 at 100", run.fills());
      assertEquals("SUBMITTED OPEN PARTIALLY_FILLED CANCELLED", run.states(1));
      run = give(OrderRequest.limit(BUY, 30, 99).with(TimeInForce.IOC));
      SimulationResult result = run.over(FLAT, "100 102 98 100", FLAT);
      assertEquals("SUBMITTED OPEN CANCELLED", run.states(1));
      assertEquals(Map.of(Reason.NOT_FILLED_AT_ONCE, 1), result.reasons());
    }

    @Test
    void aTriggeredStopLimitThatCannotFillAtOnceIsCancelled() {
      DeskRun run = give(OrderRequest.stopLimit(BUY, 1, 104, 103).with(TimeInForce.IOC));
      run.over(FLAT, "100 105 100 101", FLAT);
      assertEquals("SUBMITTED OPEN CANCELLED", run.states(1));
      assertEquals("", run.fills());
    }

    @Test
    void fillOrKillIsWholeOrNothing() {
      DeskRun run = give(d -> {
        d.submit(OrderRequest.market(BUY, 30).with(TimeInForce.FOK));
        d.submit(OrderRequest.market(BUY, 20).with(TimeInForce.FOK));
      }).with("volume_share", 0.1);
      run.over(FLAT, "100 102 99 100 200", FLAT);
      assertEquals("1: 20 at 100", run.fills());
      assertEquals("SUBMITTED OPEN CANCELLED", run.states(1));
      assertEquals("SUBMITTED OPEN FILLED", run.states(2));
    }
  }

  @Nested
  class Conditions {
    @Test
    void postOnlyIsRefusedWhenItWouldTakeAndRestsOtherwise() {
      DeskRun run = give(d -> {
        d.submit(OrderRequest.limit(BUY, 1, 100).withPostOnly());
        d.submit(OrderRequest.limit(BUY, 1, 99).withPostOnly());
      });
      SimulationResult result = run.over(FLAT, "100 101 98 99", FLAT);
      assertEquals("SUBMITTED OPEN REJECTED", run.states(1));
      assertEquals("1: 1 at 99", run.fills());
      assertEquals(Map.of(Reason.POST_ONLY_WOULD_TAKE, 1), result.reasons());
      assertEquals(io.github.phidias.orders.Liquidity.MAKER, run.fills.getFirst().liquidity());
    }

    @Test
    void aLimitThatMeetsTheMarketTakesLiquidity() {
      DeskRun run = give(OrderRequest.limit(BUY, 1, 101));
      run.over(FLAT, FLAT, FLAT);
      assertEquals("1: 1 at 100", run.fills());
      assertEquals(io.github.phidias.orders.Liquidity.TAKER, run.fills.getFirst().liquidity());
    }

    @Test
    void reduceOnlyIsCutToWhatIsHeldAndRefusedWhenNothingIs() {
      DeskRun run = give(OrderRequest.market(BUY, 5)).at(1, d -> d.submit(OrderRequest.market(SELL, 8).withReduceOnly()))
          .at(2, d -> d.submit(OrderRequest.market(SELL, 8).withReduceOnly()));
      SimulationResult result = run.over(FLAT, FLAT, FLAT, FLAT, FLAT);
      assertEquals("1: 5 at 100, 2: -5 at 100", run.fills());
      assertEquals("SUBMITTED OPEN PARTIALLY_FILLED CANCELLED", run.states(2));
      assertEquals("SUBMITTED OPEN REJECTED", run.states(3));
      assertEquals(0, result.openQuantity());
    }

    @Test
    void aShortIsRefusedWhereItIsNotAllowed() {
      DeskRun run = give(OrderRequest.market(SELL, 5)).with("allow_short", false);
      SimulationResult result = run.over(FLAT, FLAT, FLAT);
      assertEquals("SUBMITTED OPEN REJECTED", run.states(1));
      assertEquals(Map.of(Reason.SHORT_NOT_ALLOWED, 1), result.reasons());
    }

    @Test
    void rulesOfTheInstrumentRefuseWithTheirReason() {
      Map<String, Object> rules = Map.of("min_quantity", 2.0, "max_quantity", 10.0, "min_notional", 300.0, "lot_step", 0.5);
      DeskRun run = give(d -> {
        d.submit(OrderRequest.market(BUY, 1));
        d.submit(OrderRequest.market(BUY, 11));
        d.submit(OrderRequest.market(BUY, 2.5));
        d.submit(OrderRequest.market(BUY, 0.4));
        d.submit(OrderRequest.market(BUY, 3.7));
      }).with("instrument", rules);
      SimulationResult result = run.over(FLAT, FLAT, FLAT);
      assertEquals(
          Map.of(
              Reason.BELOW_MIN_QUANTITY, 1, Reason.ABOVE_MAX_QUANTITY, 1, Reason.BELOW_MIN_NOTIONAL, 1, Reason.ZERO_QUANTITY, 1),
          result.reasons());
      assertEquals("BELOW_MIN_QUANTITY", run.order(1).reason());
      assertEquals("1: 3.5 at 100", run.fills());
      assertEquals("SUBMITTED OPEN FILLED", run.states(5));
    }
  }

  @Nested
  class Changes {
    @Test
    void quantityLimitAndStopCanBeAmended() {
      DeskRun run = give(d -> {
        d.submit(OrderRequest.limit(BUY, 1, 90));
        d.submit(OrderRequest.stop(BUY, 1, 120));
      }).at(1, d -> {
        assertTrue(d.amend(1, Amendment.limit(98)));
        assertTrue(d.amend(1, Amendment.quantity(4)));
        assertTrue(d.amend(2, Amendment.stop(102)));
        assertFalse(d.amend(9, Amendment.quantity(4)));
      });
      run.over(FLAT, FLAT, "100 103 97 100", FLAT);
      assertEquals("2: 4 at 98, 2: 1 at 102", run.fills());
    }

    @Test
    void anAmendmentBelowWhatIsFilledOrOfAPriceThatIsNotThereChangesNothing() {
      DeskRun run = give(OrderRequest.limit(BUY, 30, 100)).with("volume_share", 0.1).at(1, d -> {
        var thrown = assertThrows(IllegalArgumentException.class, () -> d.amend(1, Amendment.quantity(10)));
        assertTrue(thrown.getMessage().contains("10.0 of order 1 is filled"), thrown.getMessage());
        assertThrows(IllegalArgumentException.class, () -> d.amend(1, Amendment.stop(99)));
        assertTrue(d.amend(1, Amendment.quantity(15)));
      });
      run.over(FLAT, "100 100 100 100 100", "100 100 100 100 100", FLAT);
      assertEquals("1: 10 at 100, 2: 5 at 100", run.fills());
      assertEquals("SUBMITTED OPEN PARTIALLY_FILLED FILLED", run.states(1));
    }

    @Test
    void aPostOnlyOrderAmendedIntoTheMarketIsRefused() {
      DeskRun run = give(OrderRequest.limit(BUY, 1, 90).withPostOnly()).at(1, d -> d.amend(1, Amendment.limit(101)));
      run.over(FLAT, FLAT, FLAT);
      assertEquals("SUBMITTED OPEN REJECTED", run.states(1));
    }

    @Test
    void ordersAreTakenBackOneByOneOrAllAtOnce() {
      DeskRun run = give(d -> {
        d.submit(OrderRequest.limit(BUY, 1, 99));
        d.submit(OrderRequest.limit(BUY, 1, 98));
        d.submit(OrderRequest.limit(BUY, 1, 97));
      }).at(1, d -> {
        assertTrue(d.cancel(2));
        assertFalse(d.cancel(2));
        assertEquals(List.of(1L, 3L), d.working().stream().map(o -> o.id()).toList());
        assertEquals(2, d.cancelAll());
        assertEquals(0, d.cancelAll());
        assertEquals("asked", d.find(3).orElseThrow().reason());
      });
      run.over(FLAT, FLAT, "100 100 90 95", FLAT);
      assertEquals("", run.fills());
      assertEquals("SUBMITTED OPEN CANCELLED", run.states(1));
    }
  }

  @Nested
  class Groups {
    @Test
    void theFirstOfAPairToFillCancelsTheOther() {
      DeskRun run = give(d -> assertArrayEquals(
          new long[] {1, 2}, d.oneCancelsOther(OrderRequest.stop(BUY, 1, 105), OrderRequest.stop(SELL, 1, 95))));
      run.over(FLAT, "100 106 99 105", "105 105 90 92");
      assertEquals("1: 1 at 105", run.fills());
      assertEquals("SUBMITTED OPEN CANCELLED", run.states(2));
      assertEquals("other side of order 1", run.order(2).reason());
    }

    @Test
    void anOrderTriggersOthersWhenItIsWhole() {
      DeskRun run = give(d -> d.oneTriggersOther(OrderRequest.limit(BUY, 20, 100), OrderRequest.limit(SELL, 5, 104)))
          .with("volume_share", 0.1);
      run.over(FLAT, "100 105 100 101 100", "100 105 100 101 100", "101 105 101 102 100", FLAT);
      // Given inside bar 2 at its open, which has no volume left.
      assertEquals("1: 10 at 100, 2: 10 at 100, 3: -5 at 104", run.fills());
      assertEquals(2, run.orders());
    }

    @Test
    void aBracketProtectsEachPartOfItsEntryAndKeepsItsStopWhileTheTargetFillsInPart() {
      DeskRun run = give(d -> d.bracket(
          OrderRequest.market(BUY, 15), OrderRequest.limit(SELL, OrderRequest.SIZED, 110),
          OrderRequest.stop(SELL, OrderRequest.SIZED, 95)))
          .with("volume_share", 0.1);
      SimulationResult result = run.over(
          FLAT, "100 100 100 100 100", "100 100 100 100 100", "108 111 108 110 80", "96 97 94 95 1000", FLAT);
      // 10 and 5 come in; 8 of the first lot go out at the target, the stop closes what is left of both.
      assertEquals("1: 10 at 100, 2: 5 at 100, 3: -8 at 110, 4: -2 at 95, 4: -5 at 95", run.fills());
      assertEquals(5, run.orders());
      assertEquals("SUBMITTED OPEN PARTIALLY_FILLED CANCELLED", run.states(2));
      assertEquals("SUBMITTED OPEN FILLED", run.states(3));
      assertEquals(3, result.trades().size());
      assertEquals(80 - 10 - 25, result.trades().stream().mapToDouble(Trade::pnl).sum());
      assertEquals(10_045, result.metrics().finalEquity());
    }

    @Test
    void invalidGroupsAreRefusedWithTheWayOut() {
      give(d -> {
        assertThrows(IllegalArgumentException.class, () -> d.bracket(OrderRequest.market(BUY, 1), OrderRequest.stop(BUY, 1, 90)));
        assertThrows(IllegalArgumentException.class, () -> d.bracket(OrderRequest.market(BUY, 1).withReduceOnly()));
        assertThrows(IllegalArgumentException.class, () -> d.oneCancelsOther(OrderRequest.market(BUY, 1)));
        assertThrows(IllegalArgumentException.class, () -> d.oneTriggersOther(OrderRequest.market(BUY, 1)));
        assertEquals(List.of(), d.working());
      }).over(FLAT, FLAT);
    }
  }

  @Nested
  class Positions {
    @Test
    void oneLargeOrderReverses() {
      DeskRun run = give(OrderRequest.market(BUY, 10)).at(1, d -> d.submit(OrderRequest.market(SELL, 25)));
      SimulationResult result = run.over(FLAT, FLAT, "110 110 110 110", "105 105 105 105");
      assertEquals("1: 10 at 100, 2: -10 at 110, 2: -15 at 110", run.fills());
      assertEquals("SUBMITTED OPEN PARTIALLY_FILLED FILLED", run.states(2));
      assertEquals(-15, result.openQuantity());
      assertEquals(10_000 + 100 + 75, result.metrics().finalEquity());
    }

    @Test
    void partialExitsCloseTheOldestLotFirst() {
      DeskRun run = give(OrderRequest.market(BUY, 10)).at(1, d -> d.submit(OrderRequest.market(BUY, 10)))
          .at(2, d -> d.submit(OrderRequest.market(SELL, 15)));
      SimulationResult result = run.over(FLAT, FLAT, "110 110 110 110", "120 120 120 120", FLAT);
      assertEquals(List.of(10.0, 5.0), result.trades().stream().map(Trade::quantity).toList());
      assertEquals(List.of(100.0, 110.0), result.trades().stream().map(Trade::entryPrice).toList());
      assertEquals(5, result.openQuantity());
    }

    @Test
    void latencyDelaysOrders() {
      DeskRun run = give(OrderRequest.market(BUY, 1)).with("latency_bars", 2);
      run.over(FLAT, "101 101 101 101", "102 102 102 102", "103 103 103 103", FLAT);
      assertEquals("3: 1 at 103", run.fills());
    }

    @Test
    void atTheTypicalPriceMarketOrdersAreNotExposedToTheBar() {
      DeskRun run = give(d -> d.bracket(OrderRequest.market(BUY, 1), OrderRequest.stop(SELL, 1, 98)))
          .with("fill", "NEXT_TYPICAL");
      run.over(FLAT, "100 106 97 100", "100 100 97 99", FLAT);
      assertEquals("1: 1 at 101, 2: -1 at 98", run.fills());
    }

    @Test
    void whatTheVolumeDoesNotAllowIsCarriedOver() {
      DeskRun run = give(OrderRequest.market(BUY, 25)).with("volume_share", 0.1);
      SimulationResult result = run.over(FLAT, "100 100 100 100 100", "101 101 101 101 100", "102 102 102 102 100", FLAT);
      assertEquals("1: 10 at 100, 2: 10 at 101, 3: 5 at 102", run.fills());
      assertEquals("SUBMITTED OPEN PARTIALLY_FILLED FILLED", run.states(1));
      assertEquals(Map.of(Reason.VOLUME_SHARE, 2), result.reasons());
    }

    @Test
    void aSizedEntryIsCarriedOverTooAndCountsOnceForTheGates() {
      DeskRun run = give(OrderRequest.market(BUY, OrderRequest.SIZED)).with("volume_share", 0.1)
          .with("trading_window", Map.of("start_hour", 0, "end_hour", 24, "max_trades_per_day", 1))
          .with("max_position_size", 0.25);
      run.over(FLAT, "100 100 100 100 100", "100 100 100 100 100", "100 100 100 100 100", FLAT);
      assertEquals("1: 10 at 100, 2: 10 at 100, 3: 5 at 100", run.fills());
      assertEquals("SUBMITTED OPEN PARTIALLY_FILLED FILLED", run.states(1));
    }
  }

  @Test
  void aStrategyThatFailsAsItIsToldOfAnOrderFailsTheRunByName() {
    DeskRun run = give(d -> {
      throw new IllegalArgumentException("mine");
    });
    var thrown = assertThrows(StrategyException.class, () -> run.over(FLAT, FLAT));
    assertEquals(0, thrown.index());
    assertTrue(thrown.getMessage().contains("mine"), thrown.getMessage());
  }
}

package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.phidias.signals.Band;
import io.github.phidias.signals.TradeSignal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Signals that say more than a direction, on the event path. */
class SignalOrdersTest {
  private static final String FLAT = "100 100 100 100 1000";

  @Test
  void aLimitPriceMakesALimitEntryThatWorksAsLongAsTheSettingsSay() {
    DeskRun run = new DeskRun().signal(0, TradeSignal.buy(1, 0.5).withLimit(95));
    SimulationResult result = run.over(FLAT, "100 101 96 99", "99 99 94 96");
    assertEquals("", run.fills());
    assertEquals(Map.of(Reason.LIMIT_NOT_REACHED, 1), result.reasons());

    run = new DeskRun().signal(0, TradeSignal.buy(1, 0.5).withLimit(95)).with("limit_order_bars", 2)
        .with("max_position_size", 0.475);
    run.over(FLAT, "100 101 96 99", "99 99 94 96", FLAT);
    assertEquals("2: 50 at 95", run.fills());
  }

  @Test
  void whereSignalsFillAtClosesALimitEntryWorksInTheNextBar() {
    for (String fill : List.of("SAME_CLOSE", "NEXT_TYPICAL")) {
      DeskRun run = new DeskRun().signal(0, TradeSignal.buy(1, 0.475).withLimit(95)).with("fill", fill);
      run.over(FLAT, fill.equals("SAME_CLOSE") ? "99 99 94 96" : FLAT, fill.equals("SAME_CLOSE") ? FLAT : "99 99 94 96", FLAT);
      assertEquals((fill.equals("SAME_CLOSE") ? 1 : 2) + ": 50 at 95", run.fills());
    }
  }

  @Test
  void aLimitEntryThatFillsInPartWaitsForTheRest() {
    DeskRun run = new DeskRun().signal(0, TradeSignal.buy(1, 0.475).withLimit(95)).with("volume_share", 0.1)
        .with("limit_order_bars", 3);
    run.over(FLAT, "99 99 94 95 300", "95 95 94 95 300", FLAT);
    assertEquals("1: 30 at 95, 2: 20 at 95", run.fills());
  }

  @Test
  void aStopAndATargetPriceReplaceThoseOfTheSettings() {
    DeskRun run = new DeskRun().with("stop_loss_pct", 0.5).with("take_profit_pct", 0.5)
        .signal(0, TradeSignal.buy(1, 0.5).withStop(97).withTarget(104))
        .signal(2, TradeSignal.sell(1, 0.5).withStop(103).withTarget(96));
    SimulationResult result = run.over(FLAT, "100 104 98 101", FLAT, "100 103 97 100", FLAT);
    assertEquals("1: 50 at 100, 1: -50 at 104, 3: -51 at 100, 3: 51 at 103", run.fills());
    assertEquals(List.of(ExitReason.TAKE_PROFIT, ExitReason.STOP_LOSS), result.trades().stream().map(Trade::exitReason).toList());
  }

  @Test
  void aStopDistanceIsTakenFromTheFillAndMayTrail() {
    DeskRun run = new DeskRun().signal(0, TradeSignal.buy(1, 0.5).withStopDistance(4));
    run.over(FLAT, FLAT, "100 101 95 98", FLAT);
    assertEquals("1: 50 at 100, 2: -50 at 96", run.fills());

    run = new DeskRun().signal(0, TradeSignal.buy(1, 0.5).withStopDistance(4)).with("trailing_stop", true)
        .with("stop_loss_pct", 0.5);
    SimulationResult result = run.over(FLAT, "100 110 100 109", "109 109 104 105", FLAT);
    assertEquals("1: 50 at 100, 2: -50 at 106", run.fills());
    assertEquals(ExitReason.TRAILING_STOP, result.trades().getFirst().exitReason());
  }

  @Test
  void aTrailingStopOfTheSettingsFollowsAFraction() {
    DeskRun run = new DeskRun().signal(0, TradeSignal.sell(1, 0.5)).with("trailing_stop", true).with("stop_loss_pct", 0.1);
    run.over(FLAT, "100 100 80 81", "81 90 81 85", FLAT);
    assertEquals("1: -50 at 100, 2: 50 at 88", run.fills());
  }

  @Test
  void pyramidingAddsLotsUpToTheMostAndEachHasItsOwnStop() {
    TradeSignal buy = TradeSignal.buy(1, 0.1);
    DeskRun run = new DeskRun().signal(0, buy).signal(1, buy).signal(2, buy).with("max_entries", 2).with("stop_loss_pct", 0.05)
        .with("sizing", "FIXED").with("fixed_quantity", 10.0);
    SimulationResult result = run.over(FLAT, FLAT, "104 104 104 104", "104 104 98 99", "99 99 94 95", FLAT);
    assertEquals("1: 10 at 100, 2: 10 at 104, 3: -10 at 98.8, 4: -10 at 95", run.fills());
    assertEquals(Map.of(Reason.IN_POSITION, 1), result.reasons());
  }

  @Test
  void aReversalThatTheVolumeCutsShortIsCarriedOverOnBothLegs() {
    DeskRun run = new DeskRun().signal(0, TradeSignal.buy()).signal(1, TradeSignal.sell(1, 0.5))
        .with("reverse_on_opposite", true).with("sizing", "FIXED").with("fixed_quantity", 30.0).with("volume_share", 0.1);
    run.over(FLAT, "100 100 100 100 300", "100 100 100 100 200", "100 100 100 100 200", "100 100 100 100 1000", FLAT);
    assertEquals("1: 30 at 100, 2: -20 at 100, 3: -10 at 100, 3: -10 at 100, 4: -20 at 100", run.fills());
  }

  @Nested
  class TargetWeights {
    private static final Band NONE = new Band(0, 0);

    @Test
    void aConstantMixTradesBackToItsWeight() {
      DeskRun run = new DeskRun().with("fill", "SAME_CLOSE");
      for (int t = 0; t < 4; t++) {
        run.signal(t, TradeSignal.target(0.5, NONE));
      }
      SimulationResult result = run.over(FLAT, "100 120 100 120", "120 120 100 100", FLAT);
      // 50 at 100: worth 6000 of 11000 at 120, so 500 are sold; then 45.8333 units and 5500 at 100: T 10083.33, buy 458.33.
      assertEquals(3, run.fills.size());
      assertEquals(50, run.fills.get(0).quantity());
      assertEquals(-500 / 120.0, run.fills.get(1).quantity(), 1e-12);
      assertEquals(((50 - 500 / 120.0) * 100 + 5500) * 0.5 / 100 - (50 - 500 / 120.0), run.fills.get(2).quantity(), 1e-9);
      assertEquals(ExitReason.REBALANCE, result.trades().getFirst().exitReason());
    }

    @Test
    void anInfiniteBandIsBuyAndHold() {
      Band forever = new Band(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
      DeskRun run = new DeskRun();
      for (int t = 0; t < 4; t++) {
        run.signal(t, TradeSignal.target(1, forever));
      }
      SimulationResult result = run.over(FLAT, "100 120 100 120", "120 300 120 300", "300 300 10 10");
      assertEquals("1: 100 at 100", run.fills());
      assertEquals(1000, result.metrics().finalEquity());
      assertEquals(3, result.reasons().get(Reason.WITHIN_BAND));
    }

    @Test
    void aBandLeavesSmallDeviationsAlone() {
      DeskRun run = new DeskRun().signal(0, TradeSignal.target(0.5, new Band(5, 5)))
          .signal(1, TradeSignal.target(0.5, new Band(5, 5)))
          .signal(2, TradeSignal.target(0.5, new Band(5, 5)));
      run.over(FLAT, "100 110 100 110", "110 130 110 130", "130 130 130 130");
      // At 110 the weight is 0.5238, at 130 it is 0.5652.
      assertEquals(2, run.fills.size());
      assertEquals(-(6500 - 0.5 * 11500) / 130, run.fills.get(1).quantity(), 1e-12);
    }

    @Test
    void aNegativeWeightIsShortAndGoesThroughZeroInOneStep() {
      DeskRun run = new DeskRun().signal(0, TradeSignal.target(0.5, NONE)).signal(1, TradeSignal.target(-0.5, NONE));
      SimulationResult result = run.over(FLAT, FLAT, "100 100 100 100", "80 80 80 80");
      assertEquals("1: 50 at 100, 2: -50 at 100, 2: -50 at 100", run.fills());
      assertEquals(11_000, result.metrics().finalEquity());
      run = new DeskRun().signal(0, TradeSignal.target(-0.5, NONE)).with("allow_short", false);
      run.over(FLAT, FLAT, FLAT);
      assertEquals("", run.fills());
    }

    @Test
    void anOrderIsCutToTheCashThereIsAtTheFill() {
      DeskRun run = new DeskRun().signal(0, TradeSignal.target(1, NONE)).with("commission", 0.01);
      SimulationResult result = run.over(FLAT, "110 110 110 110", FLAT);
      assertEquals(10_000 / (110 * 1.01), run.fills.getFirst().quantity(), 1e-9);
      assertEquals(0, run.cash.get(1), 1e-6);
      assertEquals(0, result.reasons().size());
    }
  }
}

package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.costs.CommissionSchedule;
import io.github.phidias.costs.FeeEntry;
import io.github.phidias.costs.FeeSource;
import io.github.phidias.costs.FeeTier;
import io.github.phidias.errors.InputException;
import io.github.phidias.golden.Scripted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Fees by schedule and sizes by every method, through whole runs. */
class CostsInTheEngineTest {
  private final Bars bars = BarsOf.closes(100, 100, 110, 110, 100, 100, 100);

  private static SimulatorSettings settings(Object... namesAndValues) {
    Map<String, Object> values = new HashMap<>();
    values.put("commission", 0);
    values.put("slippage", 0);
    values.put("stop_loss_pct", null);
    values.put("take_profit_pct", null);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return SimulatorSettings.of(values);
  }

  private SimulationResult run(FeeEntry[] fees, String letters, SimulatorSettings settings) {
    var schedule = CommissionSchedule.of(FeeSource.of("example"), "fees.yaml:1:1", List.of(fees));
    return new Simulator(settings).with(SimulationInputs.none().withCommission(schedule)).run(Scripted.of(letters), bars);
  }

  @Nested
  class ASchedule {
    @Test
    void chargesTheRateOfTheDay() {
      long third = bars.openTime(3);
      SimulationResult result = run(
          new FeeEntry[] {FeeEntry.of(FeeEntry.ALWAYS, 0.001, 0.002), FeeEntry.of(third, 0.001, 0.004)}, "BHSHHHH",
          SimulatorSettings.of(Map.of(
              "sizing", "CASH", "fixed_cash", 1002, "slippage", 0, "stop_loss_pct", 0.5, "take_profit_pct", 0.5)));

      Trade trade = result.trades().getFirst();
      // 1,002 buys 10 at 100 and their fee of 0.2 %; they are sold at 110 for 0.4 %.
      assertEquals(10, trade.quantity(), 1e-12);
      assertEquals(2, trade.entryCommission(), 1e-12);
      assertEquals(4.4, trade.exitCommission(), 1e-12);
    }

    @Test
    void fallsWithWhatWasTradedInThirtyDays() {
      SimulationResult result = run(
          new FeeEntry[] {FeeEntry.of(FeeEntry.ALWAYS, 0.01, 0.01).withTiers(new FeeTier(1000, 0.001, 0.001))}, "BHSHHHH",
          settings("sizing", "FIXED", "fixed_quantity", 10));

      assertEquals(10, result.trades().getFirst().entryCommission(), 1e-12);
      assertEquals(1.1, result.trades().getFirst().exitCommission(), 1e-12);
    }

    @Test
    void chargesMakersForLimitsAndTakersForTheRest() {
      SimulationResult result = run(
          new FeeEntry[] {FeeEntry.of(FeeEntry.ALWAYS, -0.001, 0.002)}, "BHHHHHH",
          settings("sizing", "FIXED", "fixed_quantity", 10, "take_profit_pct", 0.05));

      assertEquals(ExitReason.TAKE_PROFIT, result.trades().getFirst().exitReason());
      assertEquals(2, result.trades().getFirst().entryCommission(), 1e-12);
      assertEquals(-1.05, result.trades().getFirst().exitCommission(), 1e-12);
    }

    @Test
    void inBaseCurrencyLeavesLessToSell() {
      SimulationResult result = run(
          new FeeEntry[] {FeeEntry.of(FeeEntry.ALWAYS, 0.01, 0.01).inBase()}, "BHSHHHH",
          settings("sizing", "FIXED", "fixed_quantity", 10));

      Trade trade = result.trades().getFirst();
      assertEquals(9.9, trade.quantity(), 1e-12);
      // Paid 1,000 for 9.9 units; they fetch 1,089 less 1 %.
      assertEquals(1089 - 10.89 - 1000, result.metrics().totalPnl(), 1e-9);
    }

    @Test
    void thatBeginsTooLateIsRefusedBeforeAnythingIsTraded() {
      FeeEntry[] late = {FeeEntry.of(bars.openTime(2), 0.001, 0.001)};
      InputException refused = assertThrows(InputException.class, () -> run(late, "HHHHHHH", settings()));
      assertTrue(refused.getMessage().contains("fees.yaml:1:1"), refused.getMessage());
    }
  }

  @Nested
  class Sizes {
    private double entry(String letters, Object... namesAndValues) {
      return new Simulator(settings(namesAndValues)).run(Scripted.of(letters), bars).trades().getLast().quantity();
    }

    @Test
    void cashBuysForAnAmount() {
      assertEquals(5, entry("BHSHHHH", "sizing", "CASH", "fixed_cash", 500), 1e-12);
    }

    @Test
    void allInBuysForEverything() {
      assertEquals(100 / 1.001, entry("BHSHHHH", "sizing", "ALL_IN", "commission", 0.001), 1e-9);
    }

    @Test
    void buyingPowerGrowsWithLeverage() {
      assertEquals(100, entry("BHSHHHH", "sizing", "BUYING_POWER", "max_position_size", 0.5, "margin", Map.of("leverage", 2, "mode", "MARGIN")), 1e-9);
    }

    @Test
    void volatilityBuysWhatSwingsAsMuchAsAsked() {
      Bars swinging = BarsOf.closes(100, 101, 100, 101, 100, 101, 101, 101);
      SimulationResult result = new Simulator(settings(
              "sizing", "VOLATILITY", "target_volatility", 0.1, "volatility_bars", 4, "max_position_size", 1, "periods_per_year", 100))
          .run(Scripted.of("HHHHBHHH"), swinging);
      double up = 1.01 - 1;
      double down = 100 / 101.0 - 1;
      double mean = (2 * up + 2 * down) / 4;
      double deviation = Math.sqrt((2 * (up - mean) * (up - mean) + 2 * (down - mean) * (down - mean)) / 3) * 10;
      assertEquals(10_000 * 0.1 / deviation / 100, result.trades().getFirst().quantity(), 1e-6);
    }

    @Test
    void kellyTrustsTheTradesOnceThereAreEnough() {
      Bars winning = BarsOf.closes(100, 100, 110, 110, 100, 100, 110, 110, 110);
      SimulationResult result = new Simulator(settings(
              "sizing", "KELLY", "kelly_min_trades", 1, "kelly_fraction", 0.5, "max_position_size", 1))
          .run(Scripted.of("BHSHBHSHH"), winning);
      // The first is a fraction of equity, all of it; after one win without a loss Kelly says 1, and half of it is taken.
      assertEquals(100, result.trades().get(0).quantity(), 1e-9);
      assertEquals(11_000 * 0.5 / 100, result.trades().get(1).quantity(), 1e-9);
    }
  }
}

package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.phidias.bars.Bars;
import io.github.phidias.golden.Scripted;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contracts whose unit is not one base unit: sizes, fees and returns are of what a unit stands for. */
class ContractsInTheEngineTest {
  private static SimulationResult run(Bars bars, String letters, Map<String, Object> own) {
    Map<String, Object> values = new HashMap<>(Map.of("slippage", 0, "max_position_size", 1, "stop_loss_pct", 0.9));
    values.put("take_profit_pct", null);
    values.putAll(own);
    return new Simulator(SimulatorSettings.of(values)).run(Scripted.of(letters), bars);
  }

  @Test
  void aLinearContractOfAHundredUnitsTakesAHundredthOfTheContracts() {
    SimulationResult result = run(
        BarsOf.closes(10, 10, 11, 11, 11), "BHSHH",
        Map.of("commission", 0.001, "instrument", Map.of("contract", "LINEAR", "contract_size", 100)));

    Trade trade = result.trades().getFirst();
    assertEquals(10 / 1.001, trade.quantity(), 1e-12);
    assertEquals(trade.quantity() * 100 * 10 * 0.001, trade.entryCommission(), 1e-12);
    assertEquals(trade.quantity() * 100 * 1, trade.grossPnl(), 1e-9);
    assertEquals(trade.pnl() / (trade.quantity() * 1000), trade.returnPct(), 1e-12);
    assertEquals(trade.quantity() * 100 * (10 + 11), result.metrics().turnover(), 1e-9);
  }

  @Test
  void riskCountsWhatAContractLosesAtTheStop() {
    SimulationResult result = run(
        BarsOf.closes(10, 10, 10, 10), "BHHH",
        Map.of("commission", 0, "sizing", "RISK", "risk_per_trade", 0.01, "stop_loss_pct", 0.5,
            "instrument", Map.of("contract", "LINEAR", "contract_size", 100)));

    // A contract loses 5 a unit at the stop, 500 in all; one percent of 10,000 is 100.
    assertEquals(0.2, result.trades().getFirst().quantity(), 1e-12);
  }

  @Test
  void anInverseContractIsPaidAndEarnsInBaseCurrency() {
    SimulationResult result = run(
        BarsOf.closes(10_000, 10_000, 20_000, 20_000, 20_000), "BHSHH",
        Map.of("commission", 0.001, "initial_capital", 1, "instrument", Map.of("contract", "INVERSE", "contract_size", 100)));

    // A contract of 100 is worth 0.01 at 10,000.
    Trade trade = result.trades().getFirst();
    assertEquals(100 / 1.001, trade.quantity(), 1e-9);
    assertEquals(trade.quantity() * 0.01 * 0.001, trade.entryCommission(), 1e-15);
    assertEquals(trade.quantity() * 0.005, trade.grossPnl(), 1e-12);
    assertEquals(trade.quantity() * 0.005 * 0.001, trade.exitCommission(), 1e-15);
  }
}

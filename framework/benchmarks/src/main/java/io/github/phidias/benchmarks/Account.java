package io.github.phidias.benchmarks;

import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import java.util.LinkedHashMap;
import java.util.Map;

/** The account of all workloads: a fixed quantity, so that costs cannot burn it down, and no stop or target. */
final class Account {
  static final double CASH = 1_000_000;
  static final double QUANTITY = 0.01;
  static final double FEE = 0.001;
  static final double SLIPPAGE = 0.0005;

  private Account() {}

  static Simulator simulator() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("initial_capital", CASH);
    values.put("commission", FEE);
    values.put("slippage", SLIPPAGE);
    values.put("sizing", "FIXED");
    values.put("fixed_quantity", QUANTITY);
    values.put("stop_loss_pct", null);
    values.put("take_profit_pct", null);
    values.put("close_at_end", false);
    return new Simulator(SimulatorSettings.of(values));
  }
}

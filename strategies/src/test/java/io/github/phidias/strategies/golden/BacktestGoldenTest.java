package io.github.phidias.strategies.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenNumbers;
import io.github.phidias.golden.GoldenReader;
import io.github.phidias.golden.GoldenSeries;
import io.github.phidias.golden.Scripted;
import io.github.phidias.simulation.ResultJson;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.strategy.TradingStrategy;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

class BacktestGoldenTest {
  private final StrategyRegistry registry = StrategyRegistry.load();

  @GoldenFactory
  Stream<DynamicNode> backtests() {
    return GoldenReader.of("strategies", "backtest")
        .usedForBars()
        .used("strategy", "params", "config", "expected")
        .cases(this::check);
  }

  private void check(GoldenCase golden) {
    Bars bars = GoldenSeries.bars(golden);
    TradingStrategy strategy = golden.text("strategy").equals("scripted")
        ? Scripted.of(golden.get("params"))
        : registry.create(golden.text("strategy"), golden.map("params"));
    Simulator simulator = new Simulator(SimulatorSettings.of(golden.map("config")));
    JsonNode expected = golden.object("expected", "trade_history", "metrics", "equity_curve");

    compare(golden.where() + " fast", expected, simulator.run(strategy, bars));
    compare(golden.where() + " plain", expected, simulator.runByBar(strategy, BarColumns.of(bars)));
  }

  private static void compare(String path, JsonNode expected, SimulationResult result) {
    GoldenNumbers.assertMatches(path + " metrics", expected.get("metrics"), ResultJson.metrics(result));
    GoldenNumbers.assertMatches(path + " trades", expected.get("trade_history"), ResultJson.of(result).get("trade_history"));
    GoldenNumbers.assertClose(path + " equity", expected.get("equity_curve"), result.equity());
    assertEquals(expected.get("trade_history").size(), result.trades().size());
  }
}

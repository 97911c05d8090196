package io.github.phidias.strategies.golden.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Comparison;
import io.github.phidias.golden.GoldenBars;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenFile;
import io.github.phidias.golden.GoldenFiles;
import io.github.phidias.golden.GoldenNumbers;
import io.github.phidias.golden.GoldenNumbers.Tolerance;
import io.github.phidias.golden.Keys;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.simulation.Sweep;
import io.github.phidias.strategies.SmaCrossover;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The right answers of the benchmark's workloads. With averages compared exactly ours is the exact one; with a tolerance too, as
 * no two averages of these prices lie so close without being equal; compared as doubles it is off by crosses that rounding made.
 */
class BenchmarkReferenceGoldenTest {
  private static final Tolerance MONEY = new Tolerance(0, 1e-6);
  private static final double DOUBLES_MAY_BE_OFF = 0.002;

  @GoldenFactory
  Stream<DynamicNode> answers() {
    List<GoldenFile> files = GoldenFiles.of("peers").kind("benchmark_reference");
    assertTrue(!files.isEmpty() || GoldenFiles.otherVectors(), "golden peers has no benchmark_reference");
    return files.stream().flatMap(BenchmarkReferenceGoldenTest::tests);
  }

  private static Stream<DynamicNode> tests(GoldenFile file) {
    Keys.of(file.where(), file.node())
        .used("settings", "W1_exact_arithmetic", "W1_double_rolling_mean", "W2_last_100000_bars_next_open")
        .informative("W1_note", "W2_note").check();
    JsonNode settings = file.node().get("settings");
    Bars bars = GoldenBars.of(settings.get("data").textValue());
    JsonNode exact = file.node().get("W1_exact_arithmetic");
    List<DynamicNode> tests = new ArrayList<>();
    for (Comparison comparison : Comparison.values()) {
      for (String fill : List.of("NEXT_OPEN", "SAME_CLOSE")) {
        tests.add(DynamicTest.dynamicTest("W1 " + comparison + " " + fill, () ->
            one(simulator(settings, fill), comparison, bars, exact.get(fill.toLowerCase(Locale.ROOT)))));
      }
    }
    tests.add(DynamicTest.dynamicTest("W2", () ->
        grid(simulator(settings, "NEXT_OPEN"), bars, file.node().get("W2_last_100000_bars_next_open"))));
    return tests.stream();
  }

  private static Simulator simulator(JsonNode settings, String fill) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("initial_capital", settings.get("initial_cash").doubleValue());
    values.put("commission", settings.get("fee_rate").doubleValue());
    values.put("slippage", settings.get("slippage_rate").doubleValue());
    values.put("sizing", "FIXED");
    values.put("fixed_quantity", settings.get("fixed_size").doubleValue());
    values.put("stop_loss_pct", null);
    values.put("take_profit_pct", null);
    values.put("close_at_end", false);
    values.put("fill", fill);
    return new Simulator(SimulatorSettings.of(values));
  }

  private static void one(Simulator simulator, Comparison comparison, Bars bars, JsonNode right) {
    SimulationResult result = simulator.run(new SmaCrossover(10, 30, 1, comparison), bars);
    long trips = right.get("round_trips").longValue();
    System.out.println("golden peers/benchmark_reference.json: W1 %s: %d round trips, exact %d"
        .formatted(comparison, result.metrics().totalTrades(), trips));
    if (comparison == Comparison.DOUBLES) {
      assertEquals((double) trips, result.metrics().totalTrades(), DOUBLES_MAY_BE_OFF * trips);
      return;
    }
    assertEquals(trips, result.metrics().totalTrades());
    assertEquals(right.get("open_position").intValue(), result.openQuantity() == 0 ? 0 : 1);
    GoldenNumbers.assertClose("final_equity", right.get("final_equity"), result.metrics().finalEquity(), MONEY);
    GoldenNumbers.assertClose("fees_paid", right.get("fees_paid"), result.metrics().totalCommission(), MONEY);
  }

  private static void grid(Simulator simulator, Bars bars, JsonNode right) {
    Sweep sweep = simulator.sweep(BarColumns.of(bars.slice(bars.size() - 100_000, bars.size())));
    long trips = 0;
    double equity = 0;
    for (int fast = 5; fast <= 50; fast += 5) {
      for (int slow = 60; slow <= 240; slow += 20) {
        var metrics = sweep.metrics(new SmaCrossover(fast, slow, 1));
        trips += metrics.totalTrades();
        equity += metrics.finalEquity();
      }
    }
    assertEquals(right.get("sum_round_trips").longValue(), trips);
    GoldenNumbers.assertClose("sum_final_equity", right.get("sum_final_equity"), equity, MONEY);
  }
}

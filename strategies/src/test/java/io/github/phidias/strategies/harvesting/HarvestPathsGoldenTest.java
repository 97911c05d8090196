package io.github.phidias.strategies.harvesting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenFile;
import io.github.phidias.golden.GoldenFiles;
import io.github.phidias.golden.GoldenNumbers;
import io.github.phidias.orders.Fill;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Whole paths: through the simulator, and through nothing but signal, rebalancer and balances. */
class HarvestPathsGoldenTest {
  private static Stream<DynamicNode> paths(java.util.function.Consumer<GoldenPath> check) {
    List<GoldenFile> files = GoldenFiles.of("volatility-harvesting").kind("path");
    assertTrue(!files.isEmpty() || GoldenFiles.otherVectors(), "golden volatility-harvesting has no path");
    return files.stream().map(file -> DynamicTest.dynamicTest(file.name(), () -> check.accept(new GoldenPath(file))));
  }

  @GoldenFactory
  Stream<DynamicNode> throughTheSimulator() {
    return paths(path -> {
      HarvestLog log = new HarvestLog();
      Restarting run = new Restarting(path.start(log), log, bar -> path.down(bar - path.history));
      SimulationResult result = new Simulator(settings(path)).run(run, path.bars);
      check(path, log, run.run());
      JsonNode equity = path.node.get("expected").get("equity");
      for (int t = 0; t < equity.size(); t++) {
        close(path, "equity of the engine at " + t, equity.get(t), result.equity().get(path.history + t));
      }
      System.out.println("golden %s: %d bars, %d fills through the simulator"
          .formatted(path.where, log.rows().size(), log.fills().size()));
    });
  }

  @GoldenFactory
  Stream<DynamicNode> withoutTheSimulator() {
    return paths(path -> {
      HarvestLog log = new HarvestLog();
      Restarting run = new Restarting(path.start(log), log, bar -> path.down(bar - path.history));
      new PaperAccount(path.strategy.rules(), path.base, path.quote).play(run, path.bars, path.history, path.nextOpen);
      check(path, log, run.run());
    });
  }

  private static SimulatorSettings settings(GoldenPath path) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("initial_capital", path.quote + path.base * path.bars.open().get(0));
    values.put("initial_base", path.base);
    values.put("commission", path.strategy.commissionRate());
    values.put("slippage", path.strategy.slippageRate());
    values.put("fill", path.nextOpen ? "NEXT_OPEN" : "SAME_CLOSE");
    values.put("end_of_data", path.nextOpen ? "LAST_CLOSE" : "LIKE_ANY_BAR");
    values.put("first_bar", path.history);
    values.put("close_at_end", false);
    values.put("instrument", Map.of(
        "lot_step", path.strategy.lotStep(), "min_quantity", path.strategy.minQty(), "min_notional", path.strategy.minNotional()));
    return SimulatorSettings.of(values);
  }

  private static void close(GoldenPath path, String what, JsonNode expected, double actual) {
    GoldenNumbers.assertClose(path.where + " " + what, expected, actual, Params.TOLERANCE);
  }

  private static void check(GoldenPath path, HarvestLog log, HarvestingRun run) {
    JsonNode expected = path.node.get("expected");
    List<HarvestLog.Row> rows = log.rows();
    assertEquals(expected.get("reason").size(), rows.size(), path.where);
    for (int t = 0; t < rows.size(); t++) {
      HarvestView view = rows.get(t).view();
      assertEquals(expected.get("reason").get(t).textValue(), view.decision().reason().name(), path.where + " reason " + t);
      close(path, "targetRatio " + t, expected.get("targetRatio").get(t), view.targetRatio());
      close(path, "actualRatio " + t, expected.get("actualRatio").get(t), view.decision().actualRatio());
      close(path, "percentDiff " + t, expected.get("percentDiff").get(t), view.decision().percentDiff());
      close(path, "equity " + t, expected.get("equity").get(t), rows.get(t).equity());
    }
    orders(path, log, expected.get("orders"));
    end(path, log, run, expected.get("final"));
    JsonNode ours = new ObjectMapper().valueToTree(HarvestMetrics.of(path.strategy, log));
    expected.get("metrics").properties().forEach(metric ->
        close(path, metric.getKey(), metric.getValue(), ours.path(metric.getKey()).asDouble(Double.NaN)));
    if (expected.has("zeroCostLowerBoundLog")) {
      double least = expected.get("zeroCostLowerBoundLog").doubleValue();
      HarvestBound bound = HarvestBound.of(path.strategy, rows.getFirst().view().high());
      double promised = bound.least(rows.getFirst().view().price(), rows.getLast().view().price());
      assertEquals(least, promised, 1e-9, path.where);
      assertTrue(Math.log(rows.getLast().equity() / rows.getFirst().equity()) >= promised, path.where);
    }
  }

  private static void orders(GoldenPath path, HarvestLog log, JsonNode orders) {
    int fills = 0;
    int asked = 0;
    for (JsonNode order : orders) {
      String where = "order of bar " + order.get("bar");
      HarvestView view = log.rows().get(order.get("bar").intValue()).view();
      assertEquals(HarvestReason.REBALANCE, view.decision().reason(), path.where + " " + where);
      assertEquals(order.get("side").textValue(), view.decision().quantity() > 0 ? "BUY" : "SELL", path.where + " " + where);
      close(path, where + " qty", order.get("qty"), Math.abs(view.decision().quantity()));
      close(path, where + " decisionPrice", order.get("decisionPrice"), view.price());
      asked++;
      if (order.has("fillPrice")) {
        Fill fill = log.fills().get(fills++);
        close(path, where + " filledQty", order.get("filledQty"), Math.abs(fill.quantity()));
        close(path, where + " fillPrice", order.get("fillPrice"), fill.price());
        close(path, where + " fee", order.get("fee"), fill.commission());
        assertEquals(path.bars.openTime(path.history + order.get("fillBar").intValue()), fill.time(), path.where + " " + where);
        HarvestLog.Row row = log.rows().get(order.get("fillBar").intValue());
        close(path, where + " baseAfter", order.get("baseAfter"), path.nextOpen ? row.view().base() : row.base());
        close(path, where + " quoteAfter", order.get("quoteAfter"), path.nextOpen ? row.view().quote() : row.quote());
        HarvestLog.State after = log.states().get(fills - 1);
        close(path, where + " buyPriceMeanAfter", order.get("buyPriceMeanAfter"), after.breakEven());
        assertEquals(order.get("buyCounterAfter").intValue(), after.counters().buy(), path.where + " " + where);
        assertEquals(order.get("sellCounterAfter").intValue(), after.counters().sell(), path.where + " " + where);
      }
    }
    assertEquals(fills, log.fills().size(), path.where);
    assertEquals(asked, log.rows().stream().filter(r -> r.view().decision().reason() == HarvestReason.REBALANCE).count(), path.where);
  }

  private static void end(GoldenPath path, HarvestLog log, HarvestingRun run, JsonNode end) {
    Map<String, Object> state = run.snapshot();
    HarvestLog.Row last = log.rows().getLast();
    close(path, "final base", end.get("base"), last.base());
    close(path, "final quote", end.get("quote"), last.quote());
    close(path, "final equity", end.get("equity"), last.equity());
    close(path, "final fees", end.get("feesPaid"), log.fills().stream().mapToDouble(Fill::commission).sum());
    Map.of("ath", "ath", "targetRatio", "portfolio_ratio", "lastClose", "last_close", "tradedPrice", "traded_price", "buyPriceMean",
        "buy_price_mean", "buyCounter", "buy_counter", "sellCounter", "sell_counter").forEach((theirs, ours) ->
        close(path, "final " + theirs, end.get(theirs),
            state.get(ours) == null ? Double.NaN : ((Number) state.get(ours)).doubleValue()));
  }
}

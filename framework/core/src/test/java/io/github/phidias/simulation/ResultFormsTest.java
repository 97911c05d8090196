package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.phidias.bars.Bars;
import io.github.phidias.golden.Scripted;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class ResultFormsTest {
  private final Bars bars = new RandomRuns(5).bars(200);
  private final SimulationResult result =
      new Simulator(SimulatorSettings.defaults().with("stop_loss_pct", null)).run(Scripted.of("HBHHS".repeat(40)), bars);

  @Test
  void jsonUsesTheNamesOfTheSpecificationAndNullForUndefined() throws Exception {
    JsonNode json = new ObjectMapper().readTree(ResultJson.text(result));

    assertEquals(result.trades().size(), json.get("trade_history").size());
    assertEquals(bars.size(), json.get("equity_curve").size());
    assertEquals(result.equity().get(0), json.get("equity_curve").get(bars.openInstant(0).toString()).doubleValue());
    assertTrue(json.get("metrics").get("cagr").isNull());
    assertEquals(result.metrics().totalPnl(), json.get("metrics").get("total_pnl").doubleValue());
    assertEquals(bars.contentHash(), json.get("provenance").get("data_hash").textValue());
    assertEquals(EngineVersion.current(), json.get("provenance").get("engine_version").textValue());
    assertEquals("PESSIMISTIC", json.at("/intrabar/policy").textValue());
    assertEquals(result.ambiguousBars(), json.at("/intrabar/ambiguous_bars").intValue());
    assertEquals(0, json.at("/provenance/inputs").size());
    assertEquals("24:00", json.at("/provenance/session/end").textValue());
    assertTrue(json.get("provenance").get("settings").get("stop_loss_pct").isNull());
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertTrue(EngineVersion.current().matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"), EngineVersion.current());
  }

  @Test
  void tablesHoldOneRowATradeABarAndAFigure() {
    Table trades = ResultTables.trades(result);
    assertEquals(result.trades().size(), trades.rowCount());
    assertEquals(result.trades().getFirst().pnl(), trades.doubleColumn("pnl").get(0));
    assertEquals(bars.size(), ResultTables.equity(result).rowCount());
    Table metrics = ResultTables.metrics(result);
    int cagr = metrics.stringColumn("metric").asList().indexOf("cagr");
    assertTrue(metrics.doubleColumn("value").isMissing(cagr));
  }

  @Test
  void csvHoldsEveryDigit() {
    String[] lines = ResultCsv.trades(result).split("\n", -1);
    String[] names = lines[0].split(",", -1);
    String[] first = lines[1].split(",", -1);
    assertEquals(names.length, first.length);
    assertEquals(result.trades().getFirst().exitPrice(), Double.parseDouble(first[java.util.List.of(names).indexOf("exit_price")]));
    assertEquals(result.trades().size() + 2, lines.length);
    assertEquals(bars.size() + 2, ResultCsv.equity(result).split("\n", -1).length);
  }

  @Test
  void theSameRunGivesTheSameTextAndAnotherDoesNot() {
    SimulationResult again =
        new Simulator(SimulatorSettings.defaults().with("stop_loss_pct", null)).run(Scripted.of("HBHHS".repeat(40)), bars);
    SimulationResult other = new Simulator(SimulatorSettings.defaults()).run(Scripted.of("HBHHS".repeat(40)), bars);
    assertEquals(ResultJson.text(result), ResultJson.text(again));
    assertNotEquals(ResultJson.text(result), ResultJson.text(other));
  }

  @Test
  void aSweepGivesTheFiguresOfSingleRuns() {
    Simulator simulator = new Simulator(SimulatorSettings.defaults());
    Sweep sweep = simulator.sweep(io.github.phidias.bars.BarColumns.of(bars));
    for (long seed = 0; seed < 50; seed++) {
      Scripted signals = new RandomRuns(seed).signals(bars.size());
      assertEquals(simulator.run(signals, bars).metrics(), sweep.metrics(signals));
    }
  }
}

package io.github.phidias.strategies.golden.peers;

import static io.github.phidias.golden.GoldenNumbers.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.Bars;
import io.github.phidias.golden.GoldenBars;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenNumbers.Tolerance;
import io.github.phidias.golden.GoldenReader;
import io.github.phidias.golden.Keys;
import io.github.phidias.metrics.Convention;
import io.github.phidias.metrics.Figures;
import io.github.phidias.metrics.TrackRecord;
import io.github.phidias.simulation.Side;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.Trade;
import io.github.phidias.strategy.TradingStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Runs of backtesting.py, made again by our simulator under that engine's rules: every trade, statistic and equity sample. */
class BacktestingPyRunsGoldenTest {
  private static final Tolerance EXACT = new Tolerance(0, 0);
  private static final Tolerance MONEY = new Tolerance(0, 1e-6);
  private static final Tolerance RATIOS = new Tolerance(1e-8, 1e-8);

  @GoldenFactory
  Stream<DynamicNode> runs() {
    return GoldenReader.of("peers", "backtesting_py_runs")
        .used("data", "bars", "strategy", "params", "broker", "stats", "trades", "equity_checkpoints")
        .cases(BacktestingPyRunsGoldenTest::check);
  }

  private static void check(GoldenCase golden) {
    Bars bars = GoldenBars.of(golden);
    TradingStrategy strategy = BacktestingPyRules.strategy(golden);
    int firstIndex = BacktestingPyRules.firstIndex(golden);
    SimulationResult result = new Simulator(BacktestingPyRules.settings(golden)).run(strategy, bars);

    checkTrades(golden.get("trades"), result.trades());
    for (JsonNode point : golden.get("equity_checkpoints")) {
      assertClose("equity[" + point.get(0) + "]", point.get(1), result.equity().get(point.get(0).intValue()), MONEY);
    }
    Figures figures = Convention.BACKTESTING_PY.figures(TrackRecord.of(result).withFirstIndex(firstIndex));
    golden.get("stats").properties().forEach(stat -> {
      JsonNode value = stat.getValue();
      switch (stat.getKey()) {
        case "Start" -> assertEquals(value.longValue(), bars.openTime(0), "Start");
        case "End" -> assertEquals(value.longValue(), bars.openTime(bars.size() - 1), "End");
        default -> {
          var actual = figures.get(stat.getKey());
          assertClose(
              stat.getKey(), value.isObject() ? value.required("days") : value,
              actual.isEmpty() ? null : (Double) actual.getAsDouble(), RATIOS);
        }
      }
    });
  }

  /** Of trades closed on one bar that engine lists the youngest first; we the oldest. */
  private static void checkTrades(JsonNode expected, List<Trade> trades) {
    List<JsonNode> theirs = new ArrayList<>();
    expected.forEach(theirs::add);
    theirs.sort(Comparator.<JsonNode>comparingInt(t -> t.required("exit_bar").intValue())
        .thenComparingInt(t -> t.required("entry_bar").intValue()));
    List<Trade> ours = new ArrayList<>(trades);
    ours.sort(Comparator.comparingInt(Trade::exitIndex).thenComparingInt(Trade::entryIndex));
    for (int i = 0; i < Math.min(theirs.size(), ours.size()); i++) {
      check("trade[" + i + "]", theirs.get(i), ours.get(i));
    }
    assertEquals(theirs.size(), ours.size(), "number of trades");
  }

  private static void check(String path, JsonNode expected, Trade trade) {
    Keys.of(path, expected)
        .used("entry_bar", "exit_bar", "size", "entry_price", "exit_price", "pnl", "commission", "return_pct").check();
    assertEquals(expected.required("entry_bar").intValue(), trade.entryIndex(), path + ".entry_bar");
    assertEquals(expected.required("exit_bar").intValue(), trade.exitIndex(), path + ".exit_bar");
    assertClose(path + ".size", expected.get("size"), trade.side() == Side.LONG ? trade.quantity() : -trade.quantity(), EXACT);
    assertClose(path + ".entry_price", expected.get("entry_price"), trade.entryPrice(), EXACT);
    assertClose(path + ".exit_price", expected.get("exit_price"), trade.exitPrice(), EXACT);
    assertClose(path + ".pnl", expected.get("pnl"), trade.pnl(), MONEY);
    assertClose(path + ".commission", expected.get("commission"), trade.entryCommission() + trade.exitCommission(), MONEY);
    assertClose(path + ".return_pct", expected.get("return_pct"), trade.returnPct(), RATIOS);
  }
}

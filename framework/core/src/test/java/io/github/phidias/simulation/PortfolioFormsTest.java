package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.phidias.bars.Bars;
import io.github.phidias.simulation.PortfolioSimulator.Assignment;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.TargetWeights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PortfolioFormsTest {
  private static List<Assignment> assignments() {
    return java.util.stream.LongStream.range(0, 100).mapToObj(seed -> new RandomPortfolio(seed).assignments())
        .filter(some -> some.size() > 3 && some.stream().allMatch(a -> a.bars().size() > 20)).findFirst().orElseThrow();
  }

  private static PortfolioResult run() {
    return new PortfolioSimulator(SimulatorSettings.defaults().with("allow_short", true)).run(assignments());
  }

  /** A run whose weights come from a map without an order of its own. */
  private static PortfolioResult weighted() {
    List<Bars> bars = assignments().stream().map(Assignment::bars).toList();
    PortfolioStrategy weights = view -> view.instruments().stream().anyMatch(i -> view.series(i).isEmpty())
        ? TargetWeights.unchanged()
        : TargetWeights.of(Map.copyOf(view.instruments().stream().collect(
            java.util.stream.Collectors.toMap(i -> i, i -> view.series(i).getEndIndex() % 3 / 3.0))));
    return new PortfolioSimulator(SimulatorSettings.defaults()).run(weights, bars);
  }

  @Test
  void aStrategyOverAllTellsHowManyInstantsAreDoneAndTheResultIsTheSame() {
    List<Bars> bars = assignments().stream().map(Assignment::bars).toList();
    PortfolioStrategy half = view -> TargetWeights.of(Map.of(view.instruments().getFirst(), 0.5));
    PortfolioStrategy once = view ->
        view.series(view.instruments().getFirst()).isEmpty() ? TargetWeights.unchanged() : half.run(view);
    List<Integer> told = new ArrayList<>();
    PortfolioResult result = new PortfolioSimulator(SimulatorSettings.defaults()).run(once, bars, told::add);
    assertEquals(0, told.getFirst());
    assertEquals(result.equity().length(), told.getLast());
    PortfolioResult silent = new PortfolioSimulator(SimulatorSettings.defaults()).run(once, bars);
    assertEquals(PortfolioJson.text(silent), PortfolioJson.text(result));
  }

  private static String texts() {
    PortfolioResult one = run();
    PortfolioResult other = weighted();
    return PortfolioJson.text(one) + PortfolioCsv.trades(one) + PortfolioCsv.equity(one) + PortfolioJson.text(other);
  }

  /** Prints the texts: what another JVM has to say. */
  static final class Printed {
    private Printed() {}

    /** No arguments. */
    public static void main(String[] arguments) {
      System.out.write(texts().getBytes(StandardCharsets.UTF_8), 0, texts().getBytes(StandardCharsets.UTF_8).length);
      System.out.flush();
    }
  }

  @Test
  void jsonSaysWhatEachInstrumentDidAndWhatItWasMadeFrom() throws IOException {
    PortfolioResult result = run();
    JsonNode json = new ObjectMapper().readTree(PortfolioJson.text(result));

    assertTrue(result.bars().size() > 2, "the case must have something to say");
    assertEquals(result.bars().size(), json.get("instruments").size());
    assertEquals(result.trades().size(), json.get("trade_history").size());
    assertEquals(result.trades().getFirst().instrument().toString(),
        json.get("trade_history").get(0).get("instrument").textValue());
    assertEquals(result.equity().length(), json.get("equity_curve").size());
    int trades = 0;
    for (Bars bars : result.bars()) {
      JsonNode own = json.get("instruments").get(bars.instrument().toString());
      assertEquals("Scripted", own.get("strategy").textValue());
      assertEquals(result.pnl(bars.instrument()), own.get("pnl").doubleValue());
      trades += own.get("trades").intValue();
    }
    assertEquals(json.get("metrics").get("total_trades").intValue(), trades);
    assertEquals(result.bars().getFirst().contentHash(), json.get("provenance").get("data").get(0).get("data_hash").textValue());
    assertEquals(EngineVersion.current(), json.get("provenance").get("engine_version").textValue());
  }

  @Test
  void csvHasALineATradeAndALineAStep() {
    PortfolioResult result = run();
    String[] lines = PortfolioCsv.trades(result).split("\n", -1);
    assertEquals(result.trades().size() + 2, lines.length);
    assertEquals("instrument," + ResultCsv.TRADE, lines[0]);
    assertEquals(lines[0].split(",", -1).length, lines[1].split(",", -1).length);
    assertEquals(result.equity().length() + 2, PortfolioCsv.equity(result).split("\n", -1).length);
  }

  @Test
  void eightThreadsAtOnceWriteTheSameBytes() throws Exception {
    String alone = texts();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Callable<String>> runs = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        runs.add(PortfolioFormsTest::texts);
      }
      for (Future<String> run : pool.invokeAll(runs)) {
        assertEquals(alone, run.get());
      }
    }
  }

  @Test
  void anotherJvmWritesTheSameBytes() throws Exception {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-Duser.language=tr",
            "-Duser.timezone=Asia/Kathmandu",
            "-cp", System.getProperty("java.class.path"), Printed.class.getName())
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    assertEquals(texts(), said);
  }
}

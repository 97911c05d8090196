package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BacktestCommandTest {
  private static final String EMA = Ran.ROOT.resolve("examples/ema-crossover-btc.yaml").toString();

  @TempDir Path folder;

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Ran.ROOT.resolve("examples"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void runsEveryExampleAndFitsTheScreen(Path example) {
    for (boolean unicode : new boolean[] {true, false}) {
      Ran ran = Ran.of(unicode, "backtest", example.toString());
      assertEquals(0, ran.status(), ran.err());
      assertEquals("", ran.err());
      assertTrue(ran.out().lines().count() <= 24, ran.out());
      assertTrue(ran.out().lines().allMatch(line -> line.length() <= Terminal.WIDTH), ran.out());
      assertTrue(unicode || ran.out().chars().allMatch(c -> c < 128), ran.out());
      assertFalse(ran.out().contains("NaN"), ran.out());
      assertFalse(ran.out().contains("Trades        none"), ran.out());
    }
  }

  @Test
  void printsTheSameTextTwice() {
    assertEquals(Ran.of("backtest", EMA), Ran.of("backtest", EMA));
  }

  @Test
  void printsTheResultAsJsonAndNothingElse() throws IOException {
    Ran ran = Ran.of("backtest", EMA, "--json");
    JsonNode result = new ObjectMapper().readTree(ran.out());
    assertEquals("ema_crossover", result.get("strategy").asText());
    assertEquals(0.002, result.at("/provenance/settings/commission").asDouble());
    assertEquals("", ran.err());
  }

  @Test
  void writesThreeFilesAndLeavesNoOthers() throws IOException {
    Path out = folder.resolve("a/b");
    Ran ran = Ran.of("backtest", EMA, "--out", out.toString());
    assertEquals(0, ran.status(), ran.err());
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(List.of("equity.csv", "result.json", "trades.csv"), files.map(f -> f.getFileName().toString()).sorted().toList());
    }
    assertEquals(Ran.of("backtest", EMA, "--json").out(), Files.readString(out.resolve("result.json")));
    assertEquals(1918, Files.readAllLines(out.resolve("equity.csv")).size());
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals(2, Ran.of("backtest", EMA, "--out", file.toString()).status());
  }

  @Test
  void takesValuesFromTheCommandLine() throws IOException {
    Ran ran = Ran.of(
        "backtest", EMA, "--json", "--set", "strategy.parameters.fast_period=5", "--set", "simulator.stop_loss_pct=null",
        "--from", "2013-11-26", "--to", "2013-11-28");
    JsonNode result = new ObjectMapper().readTree(ran.out());
    assertEquals(5, result.at("/provenance/parameters/fast_period").asInt());
    assertTrue(result.at("/provenance/settings/stop_loss_pct").isNull());
    assertEquals(576, result.at("/provenance/bars").asInt());
    assertTrue(result.get("equity_curve").has("2013-11-26T00:00:00Z"));
  }

  @Test
  void refusesWithEveryViolationAndItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("run.yaml"), """
        kind: backtest
        dataset: aapl-1d
        strategy: {name: rsi, parameters: {oversold: 200}}
        simulator: {comission: 0}
        """);
    Ran ran = Ran.of("backtest", file.toString());
    assertEquals(2, ran.status());
    assertEquals(2, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().contains("run.yaml:3:46: strategy.parameters.oversold was 200 but must be a number at least 0 and at most 50"), ran.err());
    assertTrue(ran.err().contains("run.yaml:4:13: simulator.comission is not a parameter; did you mean commission?"), ran.err());
  }

  @Test
  void refusesBarsThatAreNotThere() throws IOException {
    assertTrue(Ran.of("backtest", EMA, "--set", "dataset=bitstamp").err().contains("did you mean bitstamp-btcusd-1h"));
    Ran none = Ran.of("backtest", EMA, "--from", "2020-01-01");
    assertEquals(2, none.status());
    assertTrue(none.err().contains("from and to leave 0 bars but a backtest needs at least 2; there are 1917 bars of BTC/USD 5m, 2013-11-25"), none.err());
    assertTrue(Ran.of("backtest", EMA, "--from", "yesterday").err().contains("--from: from was \"yesterday\" but must be an ISO date"));
    Path file = Files.writeString(folder.resolve("run.yaml"), "kind: backtest\nbars: {file: none.csv}\nstrategy: {name: rsi}\n");
    assertTrue(Ran.of("backtest", file.toString()).err().contains(folder.resolve("none.csv") + " but there is no such file"));
  }

  @Test
  void readsAFileBesideTheConfiguration() throws IOException {
    Ran.of("data", "synthetic", folder.resolve("bars.csv.gz").toString(), "--bars", "500");
    Path file = Files.writeString(folder.resolve("run.yaml"), """
        kind: backtest
        bars: {file: bars.csv.gz, instrument: AAA/EUR}
        strategy: {name: sma_crossover}
        """);
    Ran ran = Ran.of("backtest", file.toString(), "--no-cache");
    assertTrue(ran.out().startsWith("sma_crossover on AAA/EUR, 500 bars of 1m\n"), ran.err());
    assertTrue(Ran.of("backtest", file.toString(), "--no-cache", "--instrument", "BBB/EUR").out().startsWith("sma_crossover on BBB/EUR"));
  }

  @Test
  void saysWhyNothingWasTraded() {
    String text = Ran.of("backtest", EMA, "--set", "strategy.parameters.position_size=0").out();
    assertTrue(text.contains("Trades        none"), text);
    assertTrue(text.contains("zero quantity"), text);
    assertTrue(text.contains("no trades: every signal was refused"), text);
  }

  @Test
  void endsWithStatusOneWhenTheStrategyFails() throws IOException {
    String text = "kind: backtest\ndataset: aapl-1d\nstrategy: {name: %s}\n";
    Path byBar = Files.writeString(folder.resolve("bar.yaml"), text.formatted("test_throws_at_bar_3"));
    Path byColumn = Files.writeString(folder.resolve("column.yaml"), text.formatted("test_throws_by_column"));
    for (Ran ran : List.of(
        Ran.of("backtest", byBar.toString()), Ran.of("backtest", byColumn.toString()),
        Ran.of("signals", "test_throws_at_bar_3", "--bars", "aapl-1d"),
        Ran.of("signals", "test_throws_by_column", "--bars", "aapl-1d"))) {
      assertEquals(1, ran.status(), ran.err());
      assertTrue(ran.err().matches("phidias: strategy test_throws_\\S+ .*IllegalStateException: no luck\n"), ran.err());
    }
    assertTrue(Ran.of("backtest", byBar.toString()).err().contains("at bar 3"));
  }
}

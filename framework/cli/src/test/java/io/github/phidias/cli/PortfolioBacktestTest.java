package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

class PortfolioBacktestTest {
  private static final String STOCKS = Ran.ROOT.resolve("examples/portfolio-stocks.yaml").toString();

  private static final String ROTATION = Ran.ROOT.resolve("examples/dual-momentum-stocks.yaml").toString();
  private static final String PAIRS = Ran.ROOT.resolve("examples/pairs-spread.yaml").toString();

  @TempDir Path folder;

  @Test
  void showsTheAccountAndALineAnInstrument() {
    String text = Ran.of("backtest", STOCKS).out();
    assertTrue(text.startsWith("3 instruments in one account, 6,162 bars\n"), text);
    assertTrue(text.contains("\nFinal equity  "), text);
    List<String> instruments = text.lines().filter(line -> line.matches("[A-Z]+/USD .*"))
        .map(line -> line.replaceAll(" .*", "")).toList();
    assertEquals(List.of("GOOG/USD", "IBM/USD", "MSFT/USD"), instruments);
    assertTrue(text.contains("insufficient cash"), text);
  }

  @Test
  void writesTheSameBytesWhateverTheOrderOfListing() throws IOException {
    String text = Files.readString(Path.of(STOCKS));
    int goog = text.indexOf("  - dataset: goog");
    int ibm = text.indexOf("  - dataset: ibm");
    int end = text.indexOf("  - dataset: msft");
    Path other = Files.writeString(
        folder.resolve("other.yaml"),
        text.substring(0, goog) + text.substring(ibm, end) + text.substring(goog, ibm) + text.substring(end));
    Path out = folder.resolve("result");
    Path otherOut = folder.resolve("other");

    assertEquals(0, Ran.of("backtest", STOCKS, "--out", out.toString()).status());
    assertEquals(0, Ran.of("backtest", other.toString(), "--out", otherOut.toString()).status());
    for (String name : List.of("result.json", "trades.csv", "equity.csv")) {
      assertEquals(Files.readString(out.resolve(name)), Files.readString(otherOut.resolve(name)), name);
    }
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(3, files.count());
    }
    assertEquals(Files.readString(out.resolve("result.json")), Ran.of("backtest", STOCKS, "--json").out());
    JsonNode result = new ObjectMapper().readTree(Files.readString(out.resolve("result.json")));
    assertEquals(3, result.at("/provenance/data").size());
    assertEquals(64, result.at("/provenance/data/0/data_hash").textValue().length());
  }

  @Test
  void takesValuesOfTheAccountFromTheCommandLine() throws IOException {
    JsonNode result = new ObjectMapper().readTree(
        Ran.of("backtest", STOCKS, "--set", "simulator.initial_capital=500", "--from", "2010-01-01", "--json").out());
    assertEquals(500, result.at("/provenance/settings/initial_capital").asDouble());
    assertTrue(result.get("equity_curve").fieldNames().next().startsWith("2010-01-0"));
  }

  @Test
  void checksAConfigurationWithoutRunningIt() {
    Ran ran = Ran.of("config", "check", STOCKS);
    assertTrue(ran.out().endsWith("is sound: a backtest of 3 instruments in one account\n"), ran.out());
  }

  @Test
  void refusesWithPlacesAndWaysOut() throws IOException {
    Path file = Files.writeString(folder.resolve("two.yaml"), """
        kind: backtest
        portfolio:
          - {dataset: aapl-1d, strategy: {name: rsi}}
          - {dataset: aapl-1d-2013, strategy: {name: rsi}}
        """);
    Ran twice = Ran.of("backtest", file.toString());
    assertEquals(2, twice.status());
    assertTrue(twice.err().contains("AAPL/USD was given twice"), twice.err());
    Ran early = Ran.of("backtest", STOCKS, "--to", "2005-01-02");
    assertTrue(early.err().contains("from and to leave 0 bars of goog-1d"), early.err());
  }

  @Test
  void runsOneStrategyOverAllAndNamesItWithItsParameters() throws IOException {
    String text = Ran.of("backtest", ROTATION).out();
    assertTrue(text.startsWith("dual_momentum (lookback 126, top 2) over 4 instruments, "), text);
    Path out = folder.resolve("result");
    assertEquals(0, Ran.of("backtest", ROTATION, "--set", "strategy.parameters.top=1", "--out", out.toString()).status());
    JsonNode result = new ObjectMapper().readTree(Files.readString(out.resolve("result.json")));
    assertEquals(1, result.at("/provenance/strategies").size());
    assertEquals("dual_momentum", result.at("/provenance/strategies/0/strategy").textValue());
    assertEquals(1, result.at("/provenance/strategies/0/parameters/top").intValue());
    assertEquals(126, result.at("/provenance/strategies/0/parameters/lookback").intValue());
    assertEquals(0.98, result.at("/provenance/strategies/0/parameters/exposure").doubleValue());
    assertEquals("dual_momentum", result.at("/instruments/IBM~1USD/strategy").textValue());
    assertTrue(result.at("/metrics/total_trades").intValue() >= 10, "it rotates");
  }

  @Test
  void aSessionOfTheConfigurationReachesTheRunOverAll() throws IOException {
    JsonNode year = new ObjectMapper().readTree(Ran.of("backtest", PAIRS, "--json").out());
    JsonNode other = new ObjectMapper().readTree(
        Ran.of("backtest", PAIRS, "--json", "--set", "session.periods_per_year=365").out());
    assertEquals(252, year.at("/provenance/settings/periods_per_year").asInt());
    assertTrue(year.at("/metrics/sharpe_ratio").doubleValue() != other.at("/metrics/sharpe_ratio").doubleValue());
    assertTrue(year.at("/metrics/total_trades").intValue() >= 20, "the pair trades");
  }

  @Test
  void checksOneStrategyOverAllWithoutRunningIt() throws IOException {
    String text = Ran.of("config", "check", PAIRS).out();
    assertTrue(text.endsWith("is sound: a backtest of pairs_spread over 2 instruments in one account\n"), text);
    Path alone = Files.writeString(
        folder.resolve("alone.yaml"), "kind: backtest\nportfolio: [{dataset: aapl-1d}]\nstrategy: {name: pairs_spread}\n");
    for (List<String> command : List.of(List.of("config", "check"), List.of("backtest"))) {
      Ran one = Ran.of(Stream.concat(command.stream(), Stream.of(alone.toString())).toArray(String[]::new));
      assertEquals(2, one.status());
      assertTrue(one.err().contains(
          "alone.yaml:2:12: portfolio has 1 instrument but pairs_spread with these parameters needs 2; add some"), one.err());
    }
    Ran single = Ran.of("config", "check", ROTATION, "--set", "strategy.name=rsi");
    assertTrue(single.err().contains("\"rsi\", which decides on one instrument"), single.err());
    Ran entry = Ran.of("config", "check", STOCKS, "--set", "portfolio.0.strategy.name=dual_momentum");
    assertTrue(entry.err().contains("portfolio[0].strategy.name was \"dual_momentum\", which decides over several"), entry.err());
  }

  @Test
  void theStrategyOverAllOnThePageRuns() throws IOException {
    String page = Files.readString(Ran.ROOT.resolve("framework/docs/portfolios.md"));
    int named = page.indexOf("strategy: {name: dual_momentum");
    int begin = page.lastIndexOf("```yaml\n", named) + 8;
    Path file = Files.writeString(folder.resolve("page.yaml"), page.substring(begin, page.indexOf("```", named)));
    String text = Ran.of("backtest", file.toString()).out();
    assertTrue(text.startsWith("dual_momentum (lookback 126, top 2) over 3 instruments, 9,810 bars\n"), text);
  }

  @Test
  void listsAndDescribesStrategiesOverSeveralInstruments() {
    assertTrue(Ran.of("strategies").out().contains("[several instruments] "));
    String text = Ran.of("strategies", "pairs_spread").out();
    assertTrue(text.contains("It decides over several instruments") && text.contains("lookback"), text);
    Ran signals = Ran.of("signals", "pairs_spread", "--bars", "aapl-1d");
    assertEquals(2, signals.status());
    assertTrue(signals.err().contains("decides over several instruments at once"), signals.err());
  }

  @Test
  void verifiesAStrategyOverSeveralInstrumentsOnAllBarsAtOnce() throws IOException {
    Ran ran = Ran.of("verify", "dual_momentum", "--param", "lookback=20", "--bars", "aapl-1d-2013", "bitstamp-btcusd-1h",
        "--bars-limit", "100", "--samples", "10");
    assertEquals(0, ran.status(), ran.err() + ran.out());
    assertTrue(ran.out().startsWith("dual_momentum over aapl-1d-2013, bitstamp-btcusd-1h, 413 bars\n"), ran.out());
    assertTrue(ran.out().endsWith("Nothing was found.\n\n"), ran.out());
    JsonNode json = new ObjectMapper().readTree(Ran.of(
        "verify", "pairs_spread", "--bars", "aapl-1d", "msft-1d", "--bars-limit", "100", "--samples", "0", "--json").out());
    assertEquals(1, json.get("verifications").size());
    assertEquals(100, json.at("/verifications/0/checks/2/comparisons").intValue());
    Ran one = Ran.of("verify", "pairs_spread", "--bars", "aapl-1d");
    assertEquals(2, one.status());
    assertTrue(one.err().contains("bars has 1 instrument but pairs_spread"), one.err());
  }
}

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
}

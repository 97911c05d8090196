package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strategies made of strategies, filters and expressions, from a configuration to a result and back. */
class ComposedStrategiesTest {
  private static final String RULES = Ran.ROOT.resolve("examples/rules-msft.yaml").toString();
  private static final String VOTE = Ran.ROOT.resolve("examples/vote-ibm.yaml").toString();

  @TempDir Path folder;

  private JsonNode result(String... args) throws IOException {
    Ran ran = Ran.of(args);
    assertEquals(0, ran.status(), ran.err());
    return new ObjectMapper().readTree(ran.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules-msft.yaml", "vote-ibm.yaml"})
  void examplesTradeAndAreMadeAgainByteForByte(String example) throws IOException {
    String file = Ran.ROOT.resolve("examples/" + example).toString();
    assertEquals(0, Ran.of("config", "check", file).status());
    Path out = folder.resolve("out");
    Ran ran = Ran.of("backtest", file, "--out", out.toString());
    assertEquals(0, ran.status(), ran.err());
    JsonNode result = new ObjectMapper().readTree(out.resolve("result.json").toFile());
    assertTrue(result.at("/metrics/total_trades").intValue() >= 10, result.at("/metrics/total_trades").toString());
    String expected = "reproduced: %s bytes equal\n".formatted(Figures.count(Files.size(out.resolve("result.json"))));
    assertEquals(new Ran(0, expected, ""), Ran.of("reproduce", out.toString()));
  }

  @Test
  void aValueOfARuleIsSetFromOutside() throws IOException {
    JsonNode other = result("backtest", RULES, "--set", "strategy.parameters.fast=5", "--json");
    assertEquals(5, other.at("/provenance/parameters/fast").intValue());
    assertTrue(!other.get("trade_history").equals(result("backtest", RULES, "--json").get("trade_history")));
  }

  @Test
  void aWeightInAListIsSetFromOutside() throws IOException {
    JsonNode other = result("backtest", VOTE, "--set", "strategy.parameters.members.0.weight=0.405", "--json");
    assertEquals(0.405, other.at("/provenance/parameters/strategy/parameters/members/0/weight").doubleValue());
    Ran outside = Ran.of("config", "check", VOTE, "--set", "strategy.parameters.members.7.weight=0.4");
    assertEquals(2, outside.status());
    assertTrue(outside.err().contains("is a list of 3, so '7' is not in it"), outside.err());
  }

  @Test
  void filtersBesideAStrategyAreThoseOfTheFilteredOne() throws IOException {
    String start = "kind: backtest\ndataset: bitstamp-btcusd-1h\n";
    Path beside = Files.writeString(folder.resolve("beside.yaml"), start
        + "strategy: {name: sma_crossover, parameters: {fastPeriod: 5}, filters: [{trend: {length: 50}}, volume]}\n");
    Path inside = Files.writeString(folder.resolve("inside.yaml"), start
        + "strategy: {name: filtered, parameters: {strategy: {name: sma_crossover, parameters: {fast_period: 5}}, "
        + "filters: [{trend: {length: 50}}, {volume: {multiplier: 1.5}}]}}\n");
    assertEquals(Ran.of("backtest", inside.toString(), "--json"), Ran.of("backtest", beside.toString(), "--json"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {name: rules, parameters: {entry: "clos > 1"}} | run.yaml:3:45: strategy.parameters.entry: entry, column 1: 'clos' is not known; did you mean close or low?
      {name: rules, parameters: {entry: "close > x", x: other}} | run.yaml:3:61: strategy.parameters.x: x is not a parameter, and a value of your own must be a number; known
      {name: vote, parameters: {members: [{strategy: rsii, weight: 1}]}} | run.yaml:3:58: strategy.parameters.members[0].strategy.name: strategy 'rsii' is not known; did you mean rsi
      {name: vote, parameters: {members: [{strategy: {name: rsi, parameters: {rsi_period: 1}}}]}} | run.yaml:3:95: strategy.parameters.members[0].strategy.parameters.rsi_period: rsi_period was 1
      {name: vote, parameters: {members: [{strategy: rsi, weight: 0.5}]}} | run.yaml:3:36: strategy.parameters.weights: weights of the enabled strategies sum to 0.5 but must sum to 1 within 0.01
      {name: rsi, filters: [{trnd: {}}]} | run.yaml:3:34: strategy.filters[0].trnd is not a key here; did you mean trend?
      {name: rsi, filters: [{trend: {length: 0}}]} | run.yaml:3:50: strategy.filters[0].trend.length was 0 but must be a whole number at least 1
      {name: rsi, filters: [{trend: {}, volume: {}}]} | run.yaml:3:33: strategy.filters[0]: filters[0] had the keys [trend, volume] but must have one of trend, volume, atr, session, regime, volatility
      {name: rsi, filters: [{session: {start: "25:00"}}]} | run.yaml:3:51: strategy.filters[0].session.start: start was '25:00'
      {name: rsi, filters: {trend: {}}} | run.yaml:3:32: strategy.filters was an object but must be a list
      """)
  void whatIsWrongIsPlaced(String strategy, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("run.yaml"), "kind: backtest\ndataset: bitstamp-btcusd-1h\nstrategy: " + strategy + "\n");
    Ran ran = Ran.of("config", "check", file.toString());
    assertEquals(2, ran.status());
    assertTrue(ran.err().contains(message), ran.err());
  }

  @Test
  void theSchemaKnowsFiltersAndMembers() throws IOException {
    JsonNode schema = result("config", "schema");
    assertTrue(schema.at("/properties/strategy/properties/filters/items/properties/regime/properties/length").isObject());
    assertTrue(schema.toString().contains("min_confidence"));
  }

  @Test
  void theListingShowsThem() {
    assertTrue(Ran.of("strategies", "vote").out().contains("members"));
    assertTrue(Ran.of("strategies", "rules").out().contains("number, under any other name"));
    assertTrue(Ran.of("signals", "rules", "--param", "entry=close > ema(n)", "--param", "n=9", "--bars", "aapl-1d").out().contains("BUY"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules.md", "combining.md"})
  void everyConfigurationOnThePagesIsSound(String page) throws IOException {
    String text = Files.readString(Ran.ROOT.resolve("framework/docs").resolve(page));
    int found = 0;
    for (int at = text.indexOf("```yaml\n"); at >= 0; at = text.indexOf("```yaml\n", at + 1)) {
      String block = text.substring(at + "```yaml\n".length(), text.indexOf("\n```", at) + 1);
      Path file = Files.writeString(folder.resolve("page" + found++ + ".yaml"), "kind: backtest\ndataset: ibm-1d\n" + block);
      Ran ran = Ran.of("config", "check", file.toString());
      assertEquals(0, ran.status(), block + ran.err());
    }
    assertEquals(page.equals("rules.md") ? 1 : 3, found);
  }
}

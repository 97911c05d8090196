package io.github.phidias.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.config.PortfolioConfiguration.Plan;
import io.github.phidias.errors.InputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortfolioConfigurationTest {
  private static ConfigDocument document(String text) {
    return ConfigDocument.parse("run.yaml", Path.of("/configs"), text);
  }

  private static PortfolioConfiguration read(String text, String... sets) {
    return PortfolioConfiguration.of(document(text), Arrays.stream(sets).map(ConfigOverride::parse).toList(), DemoCross.REGISTRY);
  }

  private static void refused(String text, String... messages) {
    String message = assertThrows(InputException.class, () -> read(text)).getMessage();
    for (String part : messages) {
      assertTrue(message.contains(part), message);
    }
  }

  @Test
  void readsEveryEntry() {
    PortfolioConfiguration read = read("""
        kind: backtest
        portfolio:
          - dataset: x
            strategy: {name: demo_cross, parameters: {fastPeriod: 5}}
          - bars: {file: y.csv}
            strategy: {name: demo_cross}
        from: 2013-11-26
        simulator: {maxPositionSize: 0.5}
        """, "simulator.commission=0.002");
    assertEquals(
        new Plan.Each(List.of(
            new PortfolioConfiguration.Entry(new BarSource.Dataset("x"), "demo_cross", Map.of("fast_period", 5)),
            new PortfolioConfiguration.Entry(
                new BarSource.File(Path.of("/configs/y.csv"), Optional.empty(), Optional.empty()), "demo_cross", Map.of()))),
        read.plan());
    assertEquals(
        new DemoCross(5, 26, 1, false, DemoCross.Smoothing.WILDER),
        ((Plan.Each) read.plan()).entries().getFirst().createStrategy(DemoCross.REGISTRY));
    assertEquals(0.5, read.settings().maxPositionSize());
    assertEquals(0.002, read.settings().commission());
    assertTrue(read.from().isPresent());
  }

  @Test
  void tellsTheTwoFormsApart() {
    assertTrue(PortfolioConfiguration.describes(document("kind: backtest\nportfolio: []\n")));
    assertFalse(PortfolioConfiguration.describes(document("kind: backtest\ndataset: x\n")));
  }

  @Test
  void refusesBothFormsAtOnce() {
    refused("""
        kind: backtest
        dataset: x
        strategy: {name: demo_cross}
        portfolio:
          - {dataset: x, strategy: {name: demo_cross}}
        """, "run.yaml:2:1: dataset was given beside portfolio", "run.yaml:3:1: strategy was given beside portfolio");
  }

  @Test
  void refusesEntriesWithTheirPlaces() {
    refused("""
        kind: backtest
        portfolio:
          - dataset: x
          - dataset: z
            strategy: {name: demo_cross, parameters: {fast_perod: 5}}
            weight: 1
        """,
        "run.yaml:3:5: portfolio[0] needs the key strategy",
        "run.yaml:5:47: portfolio[1].strategy.parameters.fast_perod is not a key here; did you mean fast_period",
        "run.yaml:6:5: portfolio[1].weight is not a key here");
    refused("kind: backtest\nportfolio: []\n", "run.yaml:2:12: portfolio was");
    refused("""
        kind: backtest
        portfolio:
          - {strategy: {name: demo_cross}}
          - {dataset: z, bars: {file: v.csv}, strategy: {name: demo_cross}}
        """, "run.yaml:3:5: portfolio[0] needs the key dataset, or bars", "run.yaml:4:24: portfolio[1].bars was given beside dataset");
    refused("""
        kind: backtest
        portfolio:
          - {dataset: z, strategy: {name: demo_cross, parameters: {fast_period: 30, slow_period: 20}}}
        """, "run.yaml:3:", "portfolio[0].strategy.parameters");
  }

  @Test
  void refusesTheSameBarsTwice() {
    refused("""
        kind: backtest
        portfolio:
          - {dataset: x, strategy: {name: demo_cross}}
          - {bars: {file: a.csv}, strategy: {name: demo_cross}}
          - {dataset: x, strategy: {name: demo_cross}}
          - {bars: {file: ../configs/a.csv, instrument: A/USD}, strategy: {name: demo_cross}}
        """,
        "run.yaml:5:15: portfolio[2].dataset was \"x\", as in portfolio[0]",
        "run.yaml:6:19: portfolio[3].bars.file was \"../configs/a.csv\", as in portfolio[1]");
  }

  @Test
  void theSchemaHasAListOfEntries() {
    var schema = PortfolioConfiguration.schema(DemoCross.REGISTRY);
    assertEquals("array", schema.at("/properties/portfolio/type").textValue());
    assertTrue(schema.at("/properties/portfolio/items/properties").has("strategy"));
    assertFalse(schema.get("properties").has("dataset"));
  }
}

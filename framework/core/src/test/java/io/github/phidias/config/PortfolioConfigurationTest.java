package io.github.phidias.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.config.PortfolioConfiguration.Plan;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.Param;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.PortfolioView;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.strategy.TargetWeights;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortfolioConfigurationTest {
  @StrategyName("demo_pair")
  record DemoPair(@Param(value = "3", min = 2, max = 9) int lookBack) implements PortfolioStrategy {
    @Override
    public TargetWeights run(PortfolioView view) {
      return TargetWeights.unchanged();
    }

    @Override
    public int leastInstruments() {
      return 2;
    }

    @Override
    public int mostInstruments() {
      return lookBack - 1;
    }
  }

  private static final StrategyRegistry BOTH = StrategyRegistry.of(List.of(DemoCross.class), List.of(DemoPair.class));

  private static ConfigDocument document(String text) {
    return ConfigDocument.parse("run.yaml", Path.of("/configs"), text);
  }

  private static PortfolioConfiguration read(String text, String... sets) {
    return PortfolioConfiguration.of(document(text), Arrays.stream(sets).map(ConfigOverride::parse).toList(), BOTH);
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

  @Nested
  class OneStrategyForAll {
    private static final String TWO = """
        kind: backtest
        portfolio:
          - {dataset: x}
          - {dataset: u}
        strategy: {name: demo_pair, parameters: {lookBack: 4}}
        """;

    @Test
    void standsBesidePortfolio() {
      List<BarSource> sources = List.of(new BarSource.Dataset("x"), new BarSource.Dataset("u"));
      assertEquals(new Plan.All(sources, "demo_pair", Map.of("look_back", 4)), read(TWO).plan());
      Plan.All edited = (Plan.All) read(TWO, "strategy.parameters.look_back=5").plan();
      assertEquals(new DemoPair(5), edited.createStrategy(BOTH));
      assertEquals(sources, edited.sources());
    }

    @Test
    void isRefusedWithItsPlaceWhenItsParametersAreWrong() {
      refused(TWO.replace("lookBack: 4", "lookBack: 1"), "run.yaml:5:52: strategy.parameters.look_back was 1 but must be");
      refused(
          TWO.replace("lookBack", "look"), "run.yaml:5:42: strategy.parameters.look is not a parameter; did you mean look_back");
      refused(TWO.replace("demo_pair", "demo_par"),
          "run.yaml:5:18: strategy.name was \"demo_par\" but must be a known strategy; did you mean demo_pair");
    }

    @Test
    void getsAsManyInstrumentsAsItCanDecideOn() {
      refused(TWO.replace("  - {dataset: u}\n", ""),
          "run.yaml:3:3: portfolio has 1 instrument but demo_pair with these parameters needs 2 or more; add some");
      refused(TWO.replace("  - {dataset: u}\n", "  - {dataset: u}\n  - {dataset: z}\n  - {dataset: v}\n"),
          "portfolio has 4 instruments but demo_pair with these parameters needs at most 3; take some away");
    }

    @Test
    void isNotMixedWithStrategiesOfEntries() {
      refused(
          TWO.replace("{dataset: u}", "{dataset: u, strategy: {name: demo_cross}}"),
          "run.yaml:5:1: strategy was given beside portfolio, whose entries name their own; keep this one for all of them, or "
              + "theirs",
          "run.yaml:3:5: portfolio[0] needs the key strategy");
    }

    @Test
    void hasNoFilters() {
      refused(TWO.replace("parameters: {lookBack: 4}", "filters: []"),
          "run.yaml:5:29: strategy.filters are for strategies that decide on one instrument");
    }

    @Test
    void decidesOverSeveralInstruments() {
      refused(TWO.replace("demo_pair, parameters: {lookBack: 4}", "demo_cross"),
          "run.yaml:5:18: strategy.name was \"demo_cross\", which decides on one instrument; give it to each entry of portfolio as "
              + "its strategy, or name one that decides over several: demo_pair");
    }

    @Test
    void isNoStrategyOfAnEntryNorOfASingleBacktest() {
      refused("""
          kind: backtest
          portfolio:
            - {dataset: x, strategy: {name: demo_cross}}
            - {dataset: u, strategy: {name: demo_pair}}
          """,
          "run.yaml:4:35: portfolio[1].strategy.name was \"demo_pair\", which decides over several instruments; put it beside "
              + "portfolio as strategy, and take the strategies of the entries away");
      ConfigDocument single = document("kind: backtest\ndataset: x\nstrategy: {name: demo_pair}\n");
      String message = assertThrows(InputException.class, () -> BacktestConfiguration.of(single, BOTH)).getMessage();
      assertEquals(
          "run.yaml:3:18: strategy.name was \"demo_pair\", which decides over several instruments; write portfolio: "
              + "[{dataset: ...}, ...] in place of dataset or bars", message);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "true  | {'kind': 'backtest', 'dataset': 'x', 'strategy': {'name': 'demo_cross', 'parameters': {'fast_period': 5}}}",
    "true  | {'kind': 'backtest', 'portfolio': [{'dataset': 'x'}, {'dataset': 'y'}], 'strategy': {'name': 'demo_pair'}}",
    "true  | {'kind': 'backtest', 'portfolio': [{'dataset': 'x', 'strategy': {'name': 'demo_cross'}}]}",
    "false | {'kind': 'backtest', 'dataset': 'x'}",
    "false | {'kind': 'backtest', 'dataset': 'x', 'strategy': {'name': 'demo_pair'}}",
    "false | {'kind': 'backtest', 'dataset': 'x', 'strategy': {'name': 'demo_cross', 'parameters': {'fast': 5}}}",
    "false | {'kind': 'backtest', 'portfolio': [{'dataset': 'x'}]}",
    "false | {'kind': 'backtest', 'portfolio': [{'dataset': 'x'}], 'strategy': {'name': 'demo_cross'}}",
    "false | {'kind': 'backtest', 'portfolio': [{'dataset': 'x'}], 'strategy': {'name': 'demo_pair', 'parameters': "
        + "{'look_back': 1}}}",
    "false | {'kind': 'backtest', 'portfolio': [{'dataset': 'x', 'strategy': {'name': 'demo_pair'}}]}",
    "false | {'kind': 'backtest', 'dataset': 'x', 'portfolio': [{'dataset': 'x'}], 'strategy': {'name': 'demo_pair'}}",
    "false | {'kind': 'backtest', 'portfolio': [{'dataset': 'x', 'strategy': {'name': 'demo_cross'}}], 'strategy': "
        + "{'name': 'demo_pair'}}",
  }, quoteCharacter = '`')
  void oneSchemaForEditorsKnowsAllThreeForms(boolean sound, String text) {
    ConfigSchema schema = new ConfigSchema(BacktestConfiguration.schema(BOTH), Map.of());
    assertEquals(sound, schema.check(document(text.replace('\'', '"'))).isEmpty());
  }
}

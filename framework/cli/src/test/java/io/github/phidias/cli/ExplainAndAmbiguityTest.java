package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExplainAndAmbiguityTest {
  private static final String EMA = Ran.ROOT.resolve("examples/ema-crossover-btc.yaml").toString();
  private static final String FVG = Ran.ROOT.resolve("examples/fvg-btc.yaml").toString();
  private static final String FINER = Ran.ROOT.resolve("examples/perpetual-btc.yaml").toString();

  private static JsonNode json(String... arguments) throws IOException {
    Ran ran = Ran.of(arguments);
    assertEquals(0, ran.status(), ran.err());
    return new ObjectMapper().readTree(ran.out());
  }

  private static void assertFits(String text) {
    assertTrue(text.lines().allMatch(line -> line.length() <= Terminal.WIDTH), text);
  }

  @Nested
  class Explanation {
    @Test
    void isATableOfReasonsWithTheirFirstBars() throws IOException {
      String text = Ran.of("backtest", FVG, "--explain").out();
      String table = text.substring(text.indexOf("Why signals and orders led to nothing\n"));
      JsonNode rows = json("backtest", FVG, "--explain", "--json").get("explanation");
      assertEquals("IN_POSITION", rows.at("/0/code").textValue());
      JsonNode first = rows.at("/0/first_bars/0");
      String time = first.get("time").textValue().replace('T', ' ').substring(0, 16);
      List<String> lines = table.lines().toList();
      assertTrue(lines.get(2).matches(" +%d {2}IN_POSITION +%d {2}%s".formatted(
          rows.at("/0/count").intValue(), first.get("index").intValue(), time)), table);
      assertTrue(lines.get(3).strip().startsWith(rows.at("/0/meaning").textValue().substring(0, 20)), table);
      assertFits(text);
    }

    @Test
    void putsTheMostFrequentFirst() throws IOException {
      JsonNode rows = json(
          "backtest", EMA, "--explain", "--json", "--set", "strategy.parameters.fast_period=3",
          "--set", "simulator.trading_window.max_trades_per_day=1", "--set", "simulator.cooldown_bars=100").get("explanation");
      assertTrue(rows.size() > 1, rows.toString());
      for (int i = 1; i < rows.size(); i++) {
        assertTrue(rows.get(i - 1).get("count").intValue() >= rows.get(i).get("count").intValue(), rows.toString());
      }
    }

    @Test
    void saysThatEverySignalLedToAnOrder() throws IOException {
      assertTrue(Ran.of("backtest", EMA, "--explain").out()
          .endsWith("Why signals and orders led to nothing\nnone did; every signal led to an order\n"));
      assertEquals(0, json("backtest", EMA, "--explain", "--json").get("explanation").size());
    }

    @Test
    void isThereOnlyWhenAskedFor() throws IOException {
      assertFalse(json("backtest", EMA, "--json").has("explanation"));
      assertFalse(Ran.of("backtest", EMA).out().contains("Why signals"));
    }
  }

  @Nested
  class Ambiguity {
    @Test
    void showsEveryPolicyAndTheBand() throws IOException {
      String text = Ran.of("backtest", FINER, "--ambiguity").out();
      JsonNode all = json("backtest", FINER, "--ambiguity", "--json");
      JsonNode band = all.get("ambiguity");
      assertEquals(
          List.of("PESSIMISTIC", "OPTIMISTIC", "OHLC_PATH", "NEARER_EXTREME", "FINER_BARS", "RANDOM", "STOPS_FIRST"),
          band.get("policies").properties().stream().map(java.util.Map.Entry::getKey).toList());
      double pessimistic = band.at("/policies/PESSIMISTIC/final_equity").doubleValue();
      double optimistic = band.at("/policies/OPTIMISTIC/final_equity").doubleValue();
      assertEquals(pessimistic, band.get("least_final_equity").doubleValue());
      assertEquals(optimistic, band.get("greatest_final_equity").doubleValue());
      assertEquals(all.at("/metrics/final_equity"), band.at("/policies/FINER_BARS/final_equity"));
      String range = "Final equity is from %s to %s USD.".formatted(Figures.money(pessimistic), Figures.money(optimistic));
      assertTrue(text.contains(range), text);
      assertTrue(text.contains("\nFINER_BARS *  "), text);
      assertFits(text);
    }

    @Test
    void findsTheWidestDistanceOfTheTwoCurves() throws IOException {
      JsonNode band = json("backtest", FINER, "--ambiguity", "--json").get("ambiguity");
      double widest = 0;
      int at = 0;
      for (int i = 0; i < band.get("lower").size(); i++) {
        double lower = band.get("lower").get(i).doubleValue();
        double apart = (band.get("upper").get(i).doubleValue() - lower) / lower;
        at = apart > widest ? i : at;
        widest = Math.max(widest, apart);
      }
      assertTrue(widest > 0);
      assertEquals(widest, band.get("widest").doubleValue());
      assertEquals(at, band.get("widest_index").intValue());
      assertTrue(Ran.of("backtest", FINER, "--ambiguity").out().replace('\n', ' ').contains(
          "by %s of equity, at the close of bar %d, ".formatted(Figures.percent(widest), at)));
    }

    @Test
    void saysThatNoPolicyMadeADifference() {
      assertTrue(Ran.of("backtest", EMA, "--ambiguity").out()
          .endsWith("No policy made a difference: the equity is the same under all of them.\n"));
    }

    @Test
    void leavesOutFinerBarsWhereThereAreNone() throws IOException {
      JsonNode policies = json("backtest", EMA, "--ambiguity", "--json").at("/ambiguity/policies");
      assertFalse(policies.has("FINER_BARS"));
      assertEquals(6, policies.size());
    }

    @Test
    void readsFinerBarsWhicheverPolicyIsSet() throws IOException {
      JsonNode result = json("backtest", FINER, "--ambiguity", "--json", "--set", "simulator.intrabar=OPTIMISTIC");
      assertEquals("OPTIMISTIC", result.at("/intrabar/policy").textValue());
      assertTrue(result.at("/ambiguity/policies").has("FINER_BARS"));
    }
  }
}

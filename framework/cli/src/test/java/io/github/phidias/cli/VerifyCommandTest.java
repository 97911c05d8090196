package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.phidias.datasets.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandTest {
  private static Ran verify(String arguments) {
    return Ran.of(("verify " + arguments + " --bars-limit 150 --samples 10").split(" "));
  }

  @Test
  void passesASoundStrategyWithALineForEachCheck() {
    Ran ran = verify("ema_crossover --param fast_period=5 --bars aapl-1d-2013");
    assertEquals(0, ran.status(), ran.err() + ran.out());
    assertEquals(9, ran.out().lines().filter(l -> l.startsWith("passed  ")).count(), ran.out());
    String text = ran.out().replaceAll("\\s+", " ");
    assertTrue(text.contains("every prefix of the first 150 bars and 10 seeded prefixes of the 102"), text);
    assertTrue(ran.out().endsWith("Nothing was found.\n\n"), ran.out());
    assertTrue(ran.out().lines().allMatch(l -> l.length() <= Terminal.WIDTH), ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void namesTheFirstOffendingBarWithBothValuesAndEndsWithStatusOne() {
    Ran ran = verify("test_buys_before_a_rise --bars aapl-1d-2013");
    assertEquals(1, ran.status(), ran.err());
    assertTrue(ran.out().contains("FAILED  prefix"), ran.out());
    assertTrue(ran.out().contains("Found: prefix, column, bar "), ran.out());
    assertTrue(ran.out().contains("  expected  BUY") && ran.out().contains("  seen      SELL"), ran.out());
    assertTrue(ran.out().lines().allMatch(l -> l.length() <= Terminal.WIDTH), ran.out());
    assertFalse(ran.out().contains("Nothing was found"), ran.out());
  }

  @Test
  void reportsAStrategyThatThrowsAsAFinding() {
    Ran ran = verify("test_throws_at_bar_3 --bars aapl-1d-2013");
    assertEquals(1, ran.status(), ran.err());
    assertTrue(ran.out().contains("Found: answers, moving view, bar 3, "), ran.out());
  }

  @Test
  void printsOneJsonDocumentForSeveralSets() throws Exception {
    Ran ran = verify("sma_crossover --bars aapl-1d-2013 bitstamp-btcusd-1h --json");
    JsonNode root = new JsonMapper().readTree(ran.out());
    assertEquals(0, ran.status(), ran.err());
    assertTrue(root.get("passed").asBoolean());
    assertEquals(2, root.get("verifications").size());
    JsonNode first = root.get("verifications").get(0);
    assertEquals("aapl-1d-2013", first.get("source").asText());
    assertEquals("sma_crossover", first.get("strategy").asText());
    assertEquals(30, first.get("parameters").get("slow_period").asInt());
    assertEquals(Catalogue.load("aapl-1d-2013").contentHash(), first.get("content_hash").asText());
    assertEquals(9, first.get("checks").size());
    assertEquals(29, first.get("warm_ups").get(2).get("bars").asInt());
    assertEquals(ran, verify("sma_crossover --bars aapl-1d-2013 bitstamp-btcusd-1h --json"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "verify ema --bars aapl-1d | strategy 'ema' is not known",
    "verify rsi | Missing required option: '--bars=FILE|ID",
    "verify rsi --bars aapl-1d --bars-limit 1 | bars_limit was 1 but must be 2 to 1000000",
    "verify rsi --bars aapl-1d --samples -3 | samples was -3",
    "verify rsi --bars none | 'none' is neither a file nor a data set",
    "verify rsi --bars aapl-1d --param rsi_perod=3 | rsi_perod is not a parameter; did you mean rsi_period?",
  })
  void refusesWrongInputWithStatusTwo(String arguments, String sentence) {
    Ran ran = Ran.of(arguments.split(" "));
    assertEquals(2, ran.status(), ran.err());
    assertTrue(ran.err().contains(sentence), ran.err());
    assertEquals("", ran.out());
  }
}

package io.github.phidias.strategies.harvesting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.InputException;
import io.github.phidias.strategies.harvesting.HarvestingEnvironment.Outcome;
import io.github.phidias.strategies.harvesting.HarvestingEnvironment.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HarvestingEnvironmentTest {
  @Test
  void everyBadVariableIsReportedByNameAtOnce() {
    Map<String, String> bad = Map.of(
        "RANGE", "NaN", "FEE", "10", "MA_LENGTH", "2.5", "SYMBOL", "BTCUSDT", "REBALANCE_ISDYNAMIC", "maybe", "TRIGGER", "SOON",
        "MIN_RATIO", "0.9", "MAX_RATIO", "0.1");
    List<Problem> problems = assertInstanceOf(Outcome.Refused.class, HarvestingEnvironment.resolve(bad)).problems();
    assertEquals(bad.keySet(), new java.util.HashSet<>(problems.stream().map(Problem::variable).toList()));
    assertEquals(bad.size(), problems.size());
    problems.forEach(p -> assertTrue(p.message().startsWith(p.variable() + " was "), p::message));
    var thrown = assertThrows(InputException.class, () -> HarvestingEnvironment.strategy(bad));
    bad.keySet().forEach(variable -> assertTrue(thrown.getMessage().contains(variable + " was ")));
  }

  @Test
  void aBlankVariableHasItsDefaultAndOthersAreNoneOfOurs() {
    assertEquals(VolatilityHarvesting.defaults(), HarvestingEnvironment.strategy(Map.of("RANGE", " ", "PATH", "/bin")));
  }

  @Test
  void aFeeIsAPercentAndExact() {
    assertEquals(0.00075, HarvestingEnvironment.strategy(Map.of("FEE", "0.075")).commissionRate());
  }

  @Test
  void theStablePairSetsTheQuoteOfTheSymbol() {
    assertEquals("ETH/USDC", HarvestingEnvironment.strategy(Map.of("SYMBOL", "eth/usdt", "STABLE_PAIR", "usdc")).symbol());
  }

  @Test
  void aFileMayHoldCommentsAndQuotesAndTheProcessWins() {
    Map<String, String> file = EnvironmentFile.parse("""
        # settings
        RANGE=40.0     # percent of the high
        export MA_LENGTH = 12
        TOKEN="a # b"  # quoted
        EMPTY=
        URL='x#y'
        PLAIN=x#y
        """);
    assertEquals(
        Map.of("RANGE", "40.0", "MA_LENGTH", "12", "TOKEN", "a # b", "EMPTY", "", "URL", "x#y", "PLAIN", "x#y"), file);
    assertEquals(60, HarvestingEnvironment.strategy(EnvironmentFile.under(file, Map.of("RANGE", "60"))).rangePercent());
  }

  @Test
  void aBadLineIsNamedByItsNumberAndNotShown() {
    for (String text : List.of("A=1\nsecret", "A=1\nB=\"secret", "A=1\nB='x' secret")) {
      var thrown = assertThrows(InputException.class, () -> EnvironmentFile.parse(text));
      assertEquals("line[2]", thrown.field());
      assertTrue(!thrown.getMessage().contains("secret"));
    }
  }
}

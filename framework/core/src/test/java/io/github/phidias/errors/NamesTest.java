package io.github.phidias.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private static final List<String> KNOWN = List.of("fast_period", "slow_period", "position_size", "rsi", "ema_crossover", "fvg");

  @ParameterizedTest
  @CsvSource({
    "fast_perod, fast_period", "FAST-PERIOD, fast_period", "slow_preiod, slow_period", "ema_crosover, ema_crossover",
    "RIS, rsi", "crossover, ema_crossover",
  })
  void theNearestNameComesFirst(String wrong, String nearest) {
    assertEquals(nearest, Names.nearest(wrong, KNOWN).getFirst());
  }

  @Test
  void offersNothingThatIsFarOff() {
    assertEquals(List.of(), Names.nearest("banana", KNOWN));
    assertEquals(List.of(), Names.nearest("fast", List.of()));
  }

  @Test
  void offersAtMostThreeNearestFirstAndThenByName() {
    assertEquals(List.of("ab", "aa", "ac"), Names.nearest("ab", List.of("ad", "ac", "ab", "aa", "zzzzzz")));
  }

  @Test
  void saysWhatIsKnown() {
    assertEquals("did you mean rsi? (known: rsi, banana)", Names.suggestion("rsy", List.of("rsi", "banana")));
    assertEquals("known: banana", Names.suggestion("qqqqqqq", List.of("banana")));
    assertEquals("none are known", Names.suggestion("x", List.of()));
  }
}

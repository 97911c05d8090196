package io.github.phidias.bars;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BarRulesPropertyTest {
  @Provide
  Arbitrary<Double> values() {
    return Arbitraries.of(
        1.0, 2.0, 3.0, 1.0, 2.0, 3.0, 0.0, -0.0, -1.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN,
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
  }

  @Property(tries = 5000)
  void theQuickCheckAgreesWithTheRules(
      @ForAll boolean first, @ForAll("times") long time, @ForAll("values") double open, @ForAll("values") double high,
      @ForAll("values") double low, @ForAll("values") double close, @ForAll("values") double volume) {
    assertEquals(
        BarRules.valid(first, 10, time, open, high, low, close, volume),
        BarRules.firstViolation(first, 10, time, open, high, low, close, volume).isEmpty());
  }

  @Provide
  Arbitrary<Long> times() {
    return Arbitraries.of(9L, 10L, 11L);
  }
}

package io.github.phidias.golden;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldenNumbersTest {
  @Test
  void allowsOneInAHundredMillionOfTheNumberOrOfOne() {
    meets("0.0", 1e-8);
    misses("0.0", 1.1e-8);
    meets("-200.0", -200 - 1.9e-6);
    misses("-200.0", -200 - 2.1e-6);
  }

  @Test
  void takesNullForUndefinedOnBothSidesOnly() {
    meets("null", null);
    meets("null", Double.NaN);
    misses("null", 0.0);
    misses("0.0", null);
    misses("0.0", Double.NaN);
    misses("1.0", Double.POSITIVE_INFINITY);
  }

  @Test
  void comparesColumnsWithTheirLength() throws Exception {
    JsonNode two = GoldenFiles.JSON.readTree("[null, 1.5]");
    assertDoesNotThrow(() -> GoldenNumbers.assertClose("c", two, Column.copyOf(Double.NaN, 1.5)));
    assertThrows(AssertionError.class, () -> GoldenNumbers.assertClose("c", two, Column.copyOf(Double.NaN)));
    assertThrows(AssertionError.class, () -> GoldenNumbers.assertClose("c", two, Column.copyOf(Double.NaN, 1.5, 2)));
  }

  @Test
  void matchesTreesKeyByKey() {
    Map<String, Object> ours = Map.of("n", 2, "x", 1.0 + 1e-9, "t", "LONG", "l", Arrays.asList(1.0, Double.NaN), "more", true);
    meets("{\"n\":2,\"x\":1.0,\"t\":\"LONG\",\"l\":[1.0,null]}", ours);
    misses("{\"n\":3}", ours);
    misses("{\"t\":\"SHORT\"}", ours);
    misses("{\"l\":[1.0]}", ours);
    misses("{\"absent\":null}", ours);
    misses("{\"t\":1.0}", ours);
    misses("[1]", List.of(true));
  }

  private static void meets(String expected, Object ours) {
    assertDoesNotThrow(() -> GoldenNumbers.assertMatches("x", GoldenFiles.JSON.readTree(expected), ours));
  }

  private static void misses(String expected, Object ours) {
    assertThrows(AssertionError.class, () -> GoldenNumbers.assertMatches("x", GoldenFiles.JSON.readTree(expected), ours));
  }
}

package io.github.phidias.golden;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GoldenCallsTest {
  private static GoldenCase golden(String top, String text) {
    String file = "{%s,'cases':[%s]}".formatted(top, text).replace('\'', '"');
    var texts = new TreeMap<>(Map.of("projection.json", file.getBytes(StandardCharsets.UTF_8)));
    return new GoldenFiles("fibonacci", texts).all().getFirst().cases().getFirst();
  }

  private static GoldenCase golden(String text) {
    return golden("'format':1,'tolerance':{'abs':0.5,'rel':0}", text);
  }

  private static Object twice(JsonNode input) {
    double x = GoldenCalls.number(input, "x");
    if (!Double.isFinite(x)) {
      throw new IllegalArgumentException("not finite");
    }
    return Map.of("y", 2 * x, "z", "more");
  }

  private static void run(GoldenCase golden) {
    GoldenCalls.check(golden, GoldenCallsTest::twice, "x");
  }

  private static void assertFails(GoldenCase golden) {
    assertThrows(AssertionError.class, () -> run(golden));
  }

  @Test
  void comparesTheKeysThatStandThereWithinTheToleranceOfTheFile() {
    assertDoesNotThrow(() -> run(golden("{'input':{'x':1},'expected':{'y':2.5}}")));
    assertFails(golden("{'input':{'x':1},'expected':{'y':2.6}}"));
    assertFails(golden("{'input':{'x':1},'expected':{'y':2,'w':2}}"));
    assertFails(golden("{'input':{'x':1},'expected':{'y':null}}"));
  }

  @Test
  void wantsTheErrorThatIsExpectedAndNoOther() {
    for (String bad : new String[] {"NaN", "Infinity", "-Infinity"}) {
      assertDoesNotThrow(() -> run(golden("{'input':{'x':'" + bad + "'},'expected':{'error':'INVALID_ARGUMENT'}}")));
    }
    assertFails(golden("{'input':{'x':1},'expected':{'error':'INVALID_ARGUMENT'}}"));
    assertFails(golden("{'input':{'x':'NaN'},'expected':{'error':'OTHER'}}"));
    assertFails(golden("{'input':{'x':'NaN'},'expected':{'error':'INVALID_ARGUMENT','y':1}}"));
  }

  @Test
  void refusesInputThatItDoesNotKnow() {
    assertFails(golden("{'input':{'x':1,'v':1},'expected':{'y':2}}"));
    assertFails(golden("{'input':{'x':'many'},'expected':{'y':2}}"));
    assertFails(golden("{'input':{},'expected':{'y':2}}"));
  }

  @Test
  void refusesOtherFormatsAndTolerances() {
    String one = "{'input':{'x':1},'expected':{'y':2}}";
    assertFails(golden("'format':2,'tolerance':{'abs':0.5,'rel':0}", one));
    assertFails(golden("'format':1,'tolerance':{'abs':0.5,'rel':0,'ulp':1}", one));
    assertFails(golden("'format':1", one));
  }

  @Test
  void readsNumbersOneByOneAndInArrays() {
    JsonNode input = golden("{'input':{'a':[1,'NaN',-2.5],'b':null},'expected':{}}").get("input");
    assertEquals("[1.0, NaN, -2.5]", Arrays.toString(GoldenCalls.numbers(input, "a")));
    assertEquals(true, GoldenCalls.optional(input, "b").isEmpty() && GoldenCalls.optional(input, "c").isEmpty());
    assertThrows(AssertionError.class, () -> GoldenCalls.numbers(input, "b"));
  }
}

package io.github.phidias.golden;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.golden.GoldenNumbers.Tolerance;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * Reads kinds whose cases are calls of a function, as those of {@code golden/fibonacci}: an {@code input} by name, and an
 * {@code expected} result of which only the keys that stand there are compared, or the error that must be thrown. The
 * tolerance stands at the top of the file.
 */
public final class GoldenCalls {
  private static final String REFUSED = "INVALID_ARGUMENT";

  /** The function under test: its result is written as JSON by Jackson; NaN and null are undefined. */
  @FunctionalInterface
  public interface Call {
    /** The result for the input of a case. */
    Object of(JsonNode input);
  }

  private GoldenCalls() {}

  /** The tests of a kind of which the input may hold the given keys and no other. */
  public static Stream<DynamicNode> of(String folder, String kind, Call call, String... inputs) {
    return GoldenReader.of(folder, kind).top("format", "tolerance").used("input", "expected")
        .cases(golden -> check(golden, call, inputs));
  }

  static void check(GoldenCase golden, Call call, String... inputs) {
    JsonNode input = golden.object("input", inputs);
    JsonNode expected = golden.get("expected");
    Tolerance tolerance = tolerance(golden.file());
    if (expected.has("error")) {
      Keys.of(golden.where() + " .expected", expected).used("error").check();
      if (!expected.get("error").asText().equals(REFUSED)) {
        throw new AssertionError("golden " + golden.where() + " expects an error that is not known: " + expected);
      }
      assertThrows(IllegalArgumentException.class, () -> call.of(input));
    } else {
      GoldenNumbers.assertMatches(golden.where(), expected, call.of(input), tolerance);
    }
  }

  private static Tolerance tolerance(GoldenFile file) {
    if (file.node().path("format").intValue() != 1) {
      throw new AssertionError("golden " + file.where() + " must be of format 1 but is " + file.node().path("format"));
    }
    JsonNode given = file.node().path("tolerance");
    Keys.of(file.where() + " .tolerance", given).used("abs", "rel").check();
    return new Tolerance(number(given, "rel"), number(given, "abs"));
  }

  /** A number under a key, also {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}; fails when it is absent. */
  public static double number(JsonNode object, String key) {
    return number(object.path(key));
  }

  /** A number, as above. */
  public static double number(JsonNode value) {
    if (value.isNumber()) {
      return value.doubleValue();
    }
    return switch (value.asText()) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw new AssertionError("golden: expected a number but it was " + value);
    };
  }

  /** The value of a key that may be absent or null. */
  public static Optional<JsonNode> optional(JsonNode object, String key) {
    return Optional.ofNullable(object.get(key)).filter(value -> !value.isNull());
  }

  /** An array of numbers under a key. */
  public static double[] numbers(JsonNode object, String key) {
    if (!object.path(key).isArray()) {
      throw new AssertionError("golden: expected an array under " + key + " but it was " + object.path(key));
    }
    double[] out = new double[object.get(key).size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = number(object.get(key).get(i));
    }
    return out;
  }
}

package io.github.phidias.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.Column;

/**
 * Compares numbers with those of a golden file. JSON null and, on our side, null or NaN mean undefined; a number never
 * meets an undefined one.
 */
public final class GoldenNumbers {
  /**
   * How far a number may be off.
   *
   * @param relative share of the expected number
   * @param floor    always allowed, whatever the expected number
   */
  public record Tolerance(double relative, double floor) {
    /** The rule of {@code golden/strategies}: 1e-8 times the larger of 1 and the expected number. */
    public static final Tolerance STRATEGIES = new Tolerance(1e-8, 1e-8);

    /** The rule for numbers of peers without one of their own. */
    public static final Tolerance PEERS = new Tolerance(1e-9, 1e-9);

    boolean allows(double expected, double actual) {
      return Math.abs(actual - expected) <= Math.max(floor, relative * Math.abs(expected));
    }
  }

  private GoldenNumbers() {}

  /** Fails unless both are undefined or within the tolerance of {@code golden/strategies}. */
  public static void assertClose(String path, JsonNode expected, Double actual) {
    assertClose(path, expected, actual, Tolerance.STRATEGIES);
  }

  /** Fails unless both are undefined or within a tolerance. */
  public static void assertClose(String path, JsonNode expected, Double actual, Tolerance tolerance) {
    boolean undefined = actual == null || actual.isNaN();
    if (expected == null || expected.isMissingNode()) {
      throw new AssertionError(path + " is not in the golden file");
    }
    boolean close = expected.isNull()
        ? undefined
        : expected.isNumber() && !undefined && tolerance.allows(expected.doubleValue(), actual);
    if (!close) {
      throw new AssertionError(path + ": expected " + expected + " but was " + actual);
    }
  }

  /** Fails unless the array and the column have one length and each pair of values is close. */
  public static void assertClose(String path, JsonNode expected, Column actual) {
    assertClose(path, expected, actual, Tolerance.STRATEGIES);
  }

  /** Fails unless the array and the column have one length and each pair of values is within a tolerance. */
  public static void assertClose(String path, JsonNode expected, Column actual, Tolerance tolerance) {
    requireLength(path, expected, actual.length());
    for (int i = 0; i < actual.length(); i++) {
      assertClose(path + "[" + i + "]", expected.get(i), actual.get(i), tolerance);
    }
  }

  private static void requireLength(String path, JsonNode expected, int length) {
    if (expected == null || !expected.isArray() || expected.size() != length) {
      throw new AssertionError(path + ": expected " + (expected == null ? "nothing" : expected.size() + " values") + " but was " + length + " values");
    }
  }

  /**
   * Fails unless our value, written as JSON by Jackson, matches: numbers close (whole numbers on both sides equal),
   * everything else equal, arrays of one length. Every key of an expected object must be in ours; ours may hold more.
   */
  public static void assertMatches(String path, JsonNode expected, Object actual) {
    assertMatches(path, expected, actual, Tolerance.STRATEGIES);
  }

  /** As above, with numbers within a tolerance. */
  public static void assertMatches(String path, JsonNode expected, Object actual, Tolerance tolerance) {
    matches(path, expected, GoldenFiles.JSON.valueToTree(actual), tolerance);
  }

  private static void matches(String path, JsonNode expected, JsonNode actual, Tolerance tolerance) {
    if (actual == null) {
      throw new AssertionError(path + ": expected " + expected + " but it is absent");
    }
    if (expected.isObject() && actual.isObject()) {
      expected.properties().forEach(
          entry -> matches(path + "." + entry.getKey(), entry.getValue(), actual.get(entry.getKey()), tolerance));
    } else if (expected.isArray() && actual.isArray()) {
      requireLength(path, expected, actual.size());
      for (int i = 0; i < expected.size(); i++) {
        matches(path + "[" + i + "]", expected.get(i), actual.get(i), tolerance);
      }
    } else if (expected.isIntegralNumber() && actual.isIntegralNumber()) {
      if (expected.longValue() != actual.longValue()) {
        throw new AssertionError(path + ": expected " + expected + " but was " + actual);
      }
    } else if ((expected.isNumber() || expected.isNull()) && (actual.isNumber() || actual.isNull())) {
      assertClose(path, expected, actual.isNull() ? null : (Double) actual.doubleValue(), tolerance);
    } else if (!expected.equals(actual)) {
      throw new AssertionError(path + ": expected " + expected + " but was " + actual);
    }
  }
}

package io.github.phidias.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * What one indicator needed a bar, all its outputs and inputs included.
 *
 * @param name          of the indicator
 * @param nanos         nanoseconds a bar with the defaults, median
 * @param nanosAt10     the same with a length of 10 bars; null where there is no length, or none of 10
 * @param nanosAt1000   the same with a length of 1,000 bars
 * @param ta4jNanos     nanoseconds a bar of the first pass of ta4j's indicator; null where it has none
 * @param constantCost  whether the indicator says that its cost does not grow with the length
 * @param note          what makes it dearer than others, by its own account; empty when nothing does
 */
@JsonPropertyOrder({"name", "nanos", "nanos_at_10", "nanos_at_1000", "length_ratio", "ta4j_nanos", "times_ta4j"})
public record IndicatorMeasurement(
    String name, double nanos, @JsonProperty("nanos_at_10") Double nanosAt10, @JsonProperty("nanos_at_1000") Double nanosAt1000,
    @JsonProperty("ta4j_nanos") Double ta4jNanos, @JsonProperty("constant_cost") boolean constantCost, String note) {
  /** Our first pass must be so many times as fast as ta4j's. */
  public static final double LEAST_TIMES_TA4J = 10;

  /** Nanoseconds a bar that need no reason. */
  public static final double MOST_NANOS = 40;

  /** How much a length of 1,000 may cost over one of 10 when the cost is said not to grow. */
  public static final double MOST_LENGTH_RATIO = 2;

  /** Cost at a length of 1,000 over that at 10; null where the two are not known. */
  @JsonProperty("length_ratio")
  public Double lengthRatio() {
    return nanosAt10 == null || nanosAt1000 == null ? null : (Double) (nanosAt1000 / nanosAt10);
  }

  /** How many times as fast as ta4j; null where it has no such indicator. */
  @JsonProperty("times_ta4j")
  public Double timesTa4j() {
    return ta4jNanos == null ? null : (Double) (ta4jNanos / nanos);
  }

  /** The rules that it breaks, in words; a reason given by the indicator excuses its cost, not its ratio to ta4j. */
  @JsonProperty("broken_rules")
  public List<String> brokenRules() {
    List<String> out = new ArrayList<>();
    if (ta4jNanos != null && !(timesTa4j() >= LEAST_TIMES_TA4J)) {
      out.add("under 10 times ta4j");
    }
    if (!(nanos <= MOST_NANOS) && note.isEmpty()) {
      out.add("over 40 ns a bar without a reason");
    }
    if (constantCost && lengthRatio() != null && !(lengthRatio() <= MOST_LENGTH_RATIO)) {
      out.add("length 1,000 over twice length 10");
    }
    return out;
  }

  /** Whether it breaks no rule. */
  public boolean passed() {
    return brokenRules().isEmpty();
  }

  /** {@code ok}, {@code note: ...} for a cost over the limit with its reason, or {@code FAIL: ...} with the broken rules. */
  @JsonProperty("verdict")
  public String verdict() {
    return passed()
        ? nanos > MOST_NANOS ? "note: " + note : "ok"
        : "FAIL: " + String.join("; ", brokenRules()) + (note.isEmpty() ? "" : " (note: " + note + ")");
  }
}

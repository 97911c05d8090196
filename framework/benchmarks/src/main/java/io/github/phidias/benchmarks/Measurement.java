package io.github.phidias.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What one engine needed for one workload.
 *
 * @param workload    W0, W1, W2, W4, W5
 * @param engine      name of the engine
 * @param seconds     median of the measured runs, seconds
 * @param rate        units a second at the median
 * @param unit        what is counted
 * @param gate        whether the answer was right, and how far off
 * @param minSeconds  fastest run
 * @param maxSeconds  slowest run
 * @param timesTa4j   rate over ta4j's rate in the same workload, null where ta4j cannot do it
 * @param peakMegabytes largest resident memory of the engine's JVM so far, preparation included; 0 where the system does
 *                    not tell
 */
@JsonPropertyOrder({"workload", "engine", "seconds", "rate", "unit", "gate"})
public record Measurement(
    String workload, String engine, double seconds, double rate, String unit, String gate,
    @JsonProperty("min_seconds") double minSeconds, @JsonProperty("max_seconds") double maxSeconds,
    @JsonProperty("times_ta4j") Double timesTa4j, @JsonProperty("peak_mb") long peakMegabytes) {
  /** Whether the answer was right. */
  public boolean passed() {
    return gate.startsWith("pass");
  }
}

package io.github.phidias.metrics;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How long trades were held, from entry time to exit time.
 *
 * @param shortest the least
 * @param mean     arithmetic mean, rounded down to a millisecond
 * @param median   middle one, or the mean of the two in the middle
 * @param longest  the greatest
 */
public record HoldingTimes(Duration shortest, Duration mean, Duration median, Duration longest) {
  /** Holding times of trades in any order; empty without trades. */
  public static Optional<HoldingTimes> of(List<ClosedTrade> trades) {
    if (trades.isEmpty()) {
      return Optional.empty();
    }
    long[] sorted = trades.stream().mapToLong(t -> t.exitTime() - t.entryTime()).sorted().toArray();
    int n = sorted.length;
    long total = Arrays.stream(sorted).sum();
    return Optional.of(new HoldingTimes(
        Duration.ofMillis(sorted[0]), Duration.ofMillis(total / n),
        Duration.ofMillis((sorted[(n - 1) / 2] + sorted[n / 2]) / 2), Duration.ofMillis(sorted[n - 1])));
  }
}

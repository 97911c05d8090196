package io.github.phidias.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One fall of an equity curve from a peak until the peak is reached again.
 *
 * @param peakIndex     last bar at the peak; -1 for the initial capital, before the first bar
 * @param peakTime      open time of that bar; of the first bar for the initial capital
 * @param troughIndex   bar of the lowest value, the first of equal ones
 * @param troughTime    open time of that bar
 * @param recoveryIndex first bar at or above the peak again; empty when it has not come back
 * @param recoveryTime  open time of that bar
 * @param depth         trough over peak, less 1: negative
 * @param length        from the peak to the recovery, or to the last bar while there is none
 */
public record Drawdown(
    int peakIndex, Instant peakTime, int troughIndex, Instant troughTime, OptionalInt recoveryIndex,
    Optional<Instant> recoveryTime, double depth, Duration length) {
  /** Whether the peak was reached again. */
  public boolean recovered() {
    return recoveryIndex.isPresent();
  }
}

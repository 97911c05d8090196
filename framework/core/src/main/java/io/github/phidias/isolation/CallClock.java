package io.github.phidias.isolation;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.time.Duration;

/**
 * Decides when a call has taken too long, from looks at how far a run is. Knows no clock: whoever looks tells the time.
 *
 * <p>A call counts from the first look that saw it, so that it always gets its whole deadline, and is noticed at most one
 * step between looks later. A gap between two looks counts as half a deadline at most: when the whole process stood still
 * (swapped out, stopped, a long collection), the strategy did not have that time either.
 */
public final class CallClock {
  private final long deadlineNanos;
  private long place = Long.MIN_VALUE;
  private long seenNanos;
  private long spentNanos;

  /**
   * A clock before the first look.
   *
   * @throws InputException BAD_PARAMETER for a deadline that is not from 1 ms to 2 days
   */
  public CallClock(Duration deadline) {
    this.deadlineNanos = requireDeadline(deadline).toNanos();
  }

  /** Nothing new when the deadline can be kept. */
  static Duration requireDeadline(Duration deadline) {
    if (deadline.compareTo(Duration.ofMillis(1)) < 0 || deadline.compareTo(Duration.ofDays(2)) > 0) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "deadline", "deadline was %s but must be from 1 ms to 2 days".formatted(deadline));
    }
    return deadline;
  }

  /**
   * One look.
   *
   * @param nowPlace where the run is: a number that is another one for each call
   * @param nowNanos now, by any clock that does not go back
   * @return whether this call has had its deadline
   */
  public boolean overdue(long nowPlace, long nowNanos) {
    if (nowPlace == place) {
      spentNanos += Math.min(nowNanos - seenNanos, deadlineNanos / 2);
    } else {
      place = nowPlace;
      spentNanos = 0;
    }
    seenNanos = nowNanos;
    return spentNanos >= deadlineNanos;
  }

  /** How long to wait before the next look, nanoseconds: a quarter of the deadline, and a quarter of a second at most. */
  public long stepNanos() {
    return Math.min(deadlineNanos / 4, 250_000_000L);
  }
}

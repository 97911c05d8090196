package io.github.phidias.costs;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Arrays;

/**
 * Notional traded in the last 30 days, for the tiers of a {@link CommissionSchedule}. A fill counts until exactly 30
 * days after it, that moment not included. Sums are kept in two stacks (a queue of sums): nothing is ever subtracted, so
 * that no rounding error stays behind and an empty window is exactly zero. A fill costs constant time on average; an
 * object grows to the most fills that 30 days held.
 *
 * <p>Not safe for use by several threads.
 */
public final class TrailingVolume {
  /** Length of the window, milliseconds. */
  public static final long WINDOW = 30L * 24 * 3_600_000;

  private long[] times = new long[64];
  private double[] values = new double[64];
  /** Fills are {@code first .. end-1}; for those before {@code turn}, values hold the sum from there to {@code turn-1}. */
  private int first;
  private int turn;
  private int end;
  private double back;
  private long latest = Long.MIN_VALUE;

  /**
   * Counts a fill.
   *
   * @param time     of the fill, UTC epoch milliseconds, not before the fills and questions so far
   * @param notional quantity times price in quote, finite, zero or more
   * @throws InputException BAD_PARAMETER when a value is out of its range
   */
  public void add(long time, double notional) {
    advance(time);
    CostRules.require(notional >= 0 && Double.isFinite(notional), "notional", notional, "must be finite, zero or more");
    if (end == times.length) {
      makeRoom();
    }
    times[end] = time;
    values[end] = notional;
    end++;
    back += notional;
  }

  /** The sum of the notionals of the 30 days before a time, fills at that time included. */
  public double at(long time) {
    advance(time);
    return (first < turn ? values[first] : 0) + back;
  }

  private void advance(long time) {
    if (time < latest) {
      throw new InputException(
          ErrorCode.NON_MONOTONIC_TIME, "time",
          "time was %d but must not be before %d, which was given before".formatted(time, latest));
    }
    latest = time;
    while (first < end && times[first] + WINDOW <= time) {
      if (first == turn) {
        turnOver();
      }
      first++;
    }
  }

  /** Sums of the rest from the newest to the oldest, so that the oldest can be dropped one by one. */
  private void turnOver() {
    for (int i = end - 2; i >= first; i--) {
      values[i] += values[i + 1];
    }
    turn = end;
    back = 0;
  }

  private void makeRoom() {
    int count = end - first;
    if (count > times.length / 2) {
      times = Arrays.copyOf(times, 2 * times.length);
      values = Arrays.copyOf(values, 2 * values.length);
    }
    System.arraycopy(times, first, times, 0, count);
    System.arraycopy(values, first, values, 0, count);
    turn -= first;
    end = count;
    first = 0;
  }
}

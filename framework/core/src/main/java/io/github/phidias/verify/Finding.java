package io.github.phidias.verify;

import java.util.Objects;

/**
 * The first bar at which a check does not hold.
 *
 * @param check    the check
 * @param way      how the strategy was asked: {@code column}, {@code guarded view} or {@code moving view}
 * @param index    bar, or of a strategy over several instruments the instant at which bars closed, the first being 0; -1 when it
 *                 cannot be told
 * @param time     open time of that bar, or that instant, UTC epoch milliseconds; 0 when it cannot be told
 * @param expected the value it had to be
 * @param seen     the value that was seen
 * @param message  one sentence: what was done, and what that says about the strategy
 */
public record Finding(Check check, String way, int index, long time, String expected, String seen, String message) {
  public Finding {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(way, "way");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(seen, "seen");
    Objects.requireNonNull(message, "message");
  }
}

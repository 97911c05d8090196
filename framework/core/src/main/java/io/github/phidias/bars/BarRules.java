package io.github.phidias.bars;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Optional;

/**
 * What must hold of one bar, in the order in which it is checked; the one place for these rules, used by the bars,
 * the readers and the data doctor.
 */
public final class BarRules {
  /** A rule that a bar breaks: the code, the column, and the sentence that says so with the value seen. */
  public record Violation(ErrorCode code, String column, String message) {
    /** The violation as an exception for the bar at an index. */
    public InputException at(int index) {
      return new InputException(code, column + "[" + index + "]", message + "; correct or drop the bar");
    }
  }

  private BarRules() {}

  /** Whether a bar after one opened at {@code previousTime} keeps every rule. Written so that NaN fails. */
  public static boolean valid(
      boolean first, long previousTime, long time, double open, double high, double low, double close, double volume) {
    return (first || time > previousTime)
        && low > 0
        && low <= open
        && low <= close
        && open <= high
        && close <= high
        && high < Double.POSITIVE_INFINITY
        && volume >= 0
        && volume < Double.POSITIVE_INFINITY;
  }

  /** The first rule broken, or empty for a valid bar; {@code first} when there is no bar before it. */
  public static Optional<Violation> firstViolation(
      boolean first, long previousTime, long time, double open, double high, double low, double close, double volume) {
    double[] values = {open, high, low, close, volume};
    String[] names = {"open", "high", "low", "close", "volume"};
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        return violation(ErrorCode.NON_FINITE, names[i], values[i], "must be a finite number");
      }
    }
    if (!first && time <= previousTime) {
      return violation(
          ErrorCode.NON_MONOTONIC_TIME, "timestamp", time, "must be after the bar before it (" + previousTime + ")");
    }
    for (int i = 0; i < 4; i++) {
      if (!(values[i] > 0)) {
        return violation(ErrorCode.NON_POSITIVE_PRICE, names[i], values[i], "must be above zero");
      }
    }
    if (!(volume >= 0)) {
      return violation(ErrorCode.NEGATIVE_VOLUME, "volume", volume, "must be zero or more");
    }
    if (high < open || high < close || high < low) {
      return violation(
          ErrorCode.BAD_OHLC, "high", high, "must not be under open %s, close %s or low %s".formatted(open, close, low));
    }
    if (low > open || low > close) {
      return violation(ErrorCode.BAD_OHLC, "low", low, "must not be over open %s or close %s".formatted(open, close));
    }
    return Optional.empty();
  }

  private static Optional<Violation> violation(ErrorCode code, String column, Object seen, String rule) {
    return Optional.of(new Violation(code, column, column + " was " + seen + " but " + rule));
  }
}

package io.github.phidias.swings;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Objects;

/**
 * A move from one turning point to the next. What is attached to a trade is the swing known at the close of the signal bar;
 * it is frozen there and never computed again. A component for which the rule below does not hold is refused with an {@link
 * InputException} that names it.
 *
 * @param low         lower end, price, finite, above zero
 * @param high        upper end, price, finite, not under {@code low}; equal to it for a flat swing
 * @param direction   UP when the low came first
 * @param start       index of the bar of the end that came first, or {@link #NO_BAR}
 * @param end         index of the bar of the end that came last, not before {@code start}, or {@link #NO_BAR}
 * @param confirmedAt index of the bar at whose close the swing is known, not before {@code end}, or {@link #NO_BAR}
 */
public record Swing(double low, double high, SwingDirection direction, int start, int end, int confirmedAt) {
  /** Stands for a bar that is not known: the three indices are this together. */
  public static final int NO_BAR = -1;

  public Swing {
    unless(low > 0 && Double.isFinite(low), "low", low, "must be finite and above zero");
    unless(high >= low && Double.isFinite(high), "high", high, "must be finite and not under the low");
    Objects.requireNonNull(direction, "direction");
    boolean none = start == NO_BAR && end == NO_BAR && confirmedAt == NO_BAR;
    unless(none || start >= 0, "start", start, "must be a bar of the series, or NO_BAR in all three");
    unless(none || end >= start, "end", end, "must not lie before start");
    unless(none || confirmedAt >= end, "confirmedAt", confirmedAt, "must not lie before end");
  }

  /** A swing that tells of prices alone, as a venue or a person may give it. */
  public static Swing of(double low, double high, SwingDirection direction) {
    return new Swing(low, high, direction, NO_BAR, NO_BAR, NO_BAR);
  }

  /** {@code high - low}, price, zero or more. */
  public double range() {
    return high - low;
  }

  /** Whether the low came first. */
  public boolean isUp() {
    return direction == SwingDirection.UP;
  }

  private static void unless(boolean holds, String field, Object seen, String rule) {
    if (!holds) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "swing." + field, "swing.%s was %s but %s".formatted(field, seen, rule));
    }
  }
}

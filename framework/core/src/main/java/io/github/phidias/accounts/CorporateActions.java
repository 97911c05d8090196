package io.github.phidias.accounts;

import io.github.phidias.accounts.CorporateAction.Kind;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What happens to one instrument, by time. Made for prices as they were traded: prices that were adjusted afterwards hold
 * the splits and dividends already, and must not be used with them.
 *
 * <ul>
 *   <li>An action takes effect before the open of the first bar at or after its time; several of one time in the order in
 *       which they are listed.
 *   <li>A split multiplies quantities, of positions and of waiting orders, and divides their entry, limit, stop and target
 *       prices. The position's cost and profit stay.
 *   <li>A dividend credits {@code value * quantity}: a long position gains what its price loses, a short one pays.
 *   <li>A delisting closes the position at the last price traded, with the note as its reason, and cancels what waits.
 *       Nothing comes after it.
 * </ul>
 *
 * <p>Reading by index makes no objects. Immutable.
 */
public final class CorporateActions {
  /** An instrument to which nothing happens. */
  public static final CorporateActions NONE = new CorporateActions(List.of());

  private final long[] times;
  private final Kind[] kinds;
  private final double[] values;
  private final String[] notes;

  private CorporateActions(List<CorporateAction> actions) {
    times = actions.stream().mapToLong(CorporateAction::time).toArray();
    kinds = actions.stream().map(CorporateAction::kind).toArray(Kind[]::new);
    values = actions.stream().mapToDouble(CorporateAction::value).toArray();
    notes = actions.stream().map(CorporateAction::note).toArray(String[]::new);
  }

  /**
   * Actions in the order of their times.
   *
   * @throws InputException NON_MONOTONIC_TIME or BAD_PARAMETER with the field {@code actions[index].name}
   */
  public static CorporateActions of(Collection<CorporateAction> actions) {
    CorporateAction before = null;
    int i = 0;
    for (CorporateAction action : actions) {
      InputException wrong = check(before, action);
      if (wrong != null) {
        throw wrong.under("actions[" + i + "]");
      }
      before = action;
      i++;
    }
    return actions.isEmpty() ? NONE : new CorporateActions(List.copyOf(actions));
  }

  /**
   * Why an action cannot follow another, or null when it can; the message begins with the field. For readers, which know
   * the line.
   *
   * @param before the action listed before it, or null for the first
   */
  public static InputException check(CorporateAction before, CorporateAction action) {
    if (action.kind() == null) {
      return wrong("kind", null, "must be split, dividend or delisting");
    }
    if (action.note() == null) {
      return wrong("note", null, "must be text, empty for none");
    }
    double value = action.value();
    if (action.kind() == Kind.DELISTING) {
      if (!Double.isNaN(value)) {
        return wrong("value", value, "must be empty for a delisting, which closes at the last price");
      }
      if (action.note().isBlank()) {
        return wrong("note", "empty", "must give the reason of a delisting");
      }
    } else if (!(value > 0 && Double.isFinite(value))) {
      return wrong("value", value, action.kind() == Kind.SPLIT
          ? "must be the new units for one old one, above zero" : "must be the cash for each unit, above zero");
    }
    if (before != null) {
      if (before.kind() == Kind.DELISTING) {
        return wrong("kind", action.kind(), "must not come after a delisting, which ends the instrument");
      }
      if (action.time() < before.time()) {
        return new InputException(
            ErrorCode.NON_MONOTONIC_TIME, "time",
            "time was %s but must not be before the action listed before it; sort them by time".formatted(action.time()));
      }
      if (action.time() == before.time() && action.kind() == before.kind()) {
        return wrong("kind", action.kind(), "must not be given twice for one time; add them up");
      }
    }
    return null;
  }

  private static InputException wrong(String field, Object seen, String rule) {
    return new InputException(ErrorCode.BAD_PARAMETER, field, "%s was %s but %s".formatted(field, seen, rule));
  }

  /** The number of actions. */
  public int size() {
    return times.length;
  }

  /**
   * The index of the first action after a time, {@link #size} when there is none. Before a bar opens, those from {@code
   * firstAfter(open time of the bar before)} on whose time is not after the bar's own take effect.
   */
  public int firstAfter(long time) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** UTC epoch milliseconds; indexes are from zero under {@link #size}. */
  public long time(int i) {
    return times[i];
  }

  /** What happens. */
  public Kind kind(int i) {
    return kinds[i];
  }

  /** New units for one old one, cash a unit, or NaN for a delisting. */
  public double value(int i) {
    return values[i];
  }

  /** The reason of a delisting, free text otherwise, possibly empty. */
  public String note(int i) {
    return notes[i];
  }

  /** A quantity after the action: times the ratio of a split, unchanged by others. */
  public double quantityAfter(int i, double quantity) {
    return kinds[i] == Kind.SPLIT ? quantity * values[i] : quantity;
  }

  /** A price level after the action: over the ratio of a split, unchanged by others. */
  public double priceAfter(int i, double price) {
    return kinds[i] == Kind.SPLIT ? price / values[i] : price;
  }

  /** Cash that a position of signed units receives, negative when it pays: {@code quantity * value} for a dividend, else zero. */
  public double cash(int i, double quantity) {
    return kinds[i] == Kind.DIVIDEND ? quantity * values[i] : 0;
  }

  /** Whether others list the same actions. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CorporateActions o && Arrays.equals(times, o.times) && Arrays.equals(kinds, o.kinds)
        && Arrays.equals(values, o.values) && Arrays.equals(notes, o.notes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(times) * 31 + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return times.length + " corporate actions";
  }
}

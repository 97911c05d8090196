package io.github.phidias.indicators.swings;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.swings.Swing;
import io.github.phidias.swings.SwingDirection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The alternating pivots of a series and the swing between the last two of them, as known at the close of each bar.
 *
 * <ol>
 *   <li>Bar i is a pivot high when its high is above each of the k highs before it and not under any of the k after it (the
 *       first bar of a plateau is the pivot); mirrored for a pivot low. It is known at the close of bar i + k.
 *   <li>Pivots make a list in which highs and lows alternate. One of the type of the last entry takes its place when it is more
 *       extreme, else it is passed over. One of the other type is appended, unless it is not beyond the last entry (a high not
 *       over the last low, a low not under the last high). Of a bar that is both, the type that differs from the last entry
 *       comes first; with an empty list, the low.
 *   <li>The swing at bar t lies between the last two entries of the list made of the pivots known at t. There is none with
 *       fewer entries, or when {@code high - low} is under {@code minRangeFraction * low}.
 * </ol>
 *
 * <p>A change is one addition to the list or replacement of its last entry. Every state the list was ever in is kept, at the
 * cost of one entry a change, so what was known at a bar can be asked later and later bars change none of it. Found once in a
 * time proportional to the bars, whatever k. Immutable.
 */
public final class Swings {
  private final int length;
  private final double minRangeFraction;
  /** For each change the entry that became the last of the list, and the change that made the entry before it, -1 for none. */
  private final Pivot[] entries;
  private final int[] before;
  private final int[] knownAt;
  private final int size;

  private Swings(int length, double minRangeFraction, Pivot[] entries, int[] before, int[] knownAt, int size) {
    this.length = length;
    this.minRangeFraction = minRangeFraction;
    this.entries = entries;
    this.before = before;
    this.knownAt = knownAt;
    this.size = size;
  }

  private record Key(int k) {}

  /**
   * The swings of some bars, remembered with them.
   *
   * @param k                bars on either side of a pivot, 1 or more
   * @param minRangeFraction least {@code (high - low) / low} of a swing, zero or more
   * @throws InputException BAD_PARAMETER when one of them is out of its range
   */
  public static Swings of(BarColumns columns, int k, double minRangeFraction) {
    return columns.memo(new Key(k), Swings.class, c -> of(c.bars(), k, 0)).withMinRange(minRangeFraction);
  }

  static Swings of(Bars bars, int k, double minRangeFraction) {
    return of(new Fractals(bars.high(), bars.low(), k)).withMinRange(minRangeFraction);
  }

  /**
   * The swings of highs and lows from anywhere.
   *
   * @throws InputException also LENGTH_MISMATCH or BAD_OHLC when the prices cannot be those of bars
   */
  public static Swings of(Column high, Column low, int k, double minRangeFraction) {
    return of(Fractals.checked(high, low, k)).withMinRange(minRangeFraction);
  }

  private static Swings of(Fractals fractals) {
    Scan scan = new Scan(fractals);
    for (int t = 2 * fractals.k(); t < fractals.length(); t++) {
      scan.bar(t);
    }
    return new Swings(fractals.length(), 0, scan.entries, scan.before, scan.knownAt, scan.size);
  }

  private Swings withMinRange(double fraction) {
    if (!(fraction >= 0 && Double.isFinite(fraction))) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "min_range_fraction",
          "min_range_fraction was %s but must be finite and zero or more".formatted(fraction));
    }
    return new Swings(length, fraction, entries, before, knownAt, size);
  }

  /** Number of bars. */
  public int length() {
    return length;
  }

  /** Number of changes to the list. */
  public int changes() {
    return size;
  }

  /** Index of the bar at whose close a change is known; never falls from one change to the next. */
  public int knownAt(int change) {
    return knownAt[Objects.checkIndex(change, size)];
  }

  /** The last change known at the close of a bar, -1 for none. Costs a binary search; a loop over bars should count along. */
  public int changeAt(int bar) {
    Objects.checkIndex(bar, length);
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (knownAt[middle] <= bar) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from - 1;
  }

  /** The pivot that a change put at the end of the list. */
  public Pivot pivot(int change) {
    return entries[Objects.checkIndex(change, size)];
  }

  /** The change that made the entry before that of a change, -1 for none. */
  public int before(int change) {
    return before[Objects.checkIndex(change, size)];
  }

  /** The swing after a change; empty when there is none. */
  public Optional<Swing> swing(int change) {
    return isSwing(change) ? Optional.of(made(change)) : Optional.empty();
  }

  /** Whether there is a swing after a change. */
  boolean isSwing(int change) {
    int start = before[Objects.checkIndex(change, size)];
    if (start < 0) {
      return false;
    }
    double low = Math.min(entries[start].price(), entries[change].price());
    double high = Math.max(entries[start].price(), entries[change].price());
    return !(high - low < minRangeFraction * low);
  }

  private Swing made(int change) {
    Pivot start = entries[before[change]];
    Pivot end = entries[change];
    return end.type() == PivotType.HIGH
        ? new Swing(start.price(), end.price(), SwingDirection.UP, start.index(), end.index(), end.confirmedAt())
        : new Swing(end.price(), start.price(), SwingDirection.DOWN, start.index(), end.index(), end.confirmedAt());
  }

  /** The swing known at the close of a bar; empty when there is none. */
  public Optional<Swing> swingAt(int bar) {
    int change = changeAt(bar);
    return change < 0 ? Optional.empty() : swing(change);
  }

  /** The alternating list as known at the close of a bar, oldest first; unmodifiable. */
  public List<Pivot> pivotsAt(int bar) {
    List<Pivot> found = new ArrayList<>();
    for (int change = changeAt(bar); change >= 0; change = before[change]) {
      found.add(entries[change]);
    }
    return List.copyOf(found.reversed());
  }

  @Override
  public String toString() {
    return "%d changes of the swings of %d bars".formatted(size, length);
  }

  /** Builds the list bar by bar. */
  private static final class Scan {
    private final Fractals fractals;
    private Pivot[] entries = new Pivot[64];
    private int[] before = new int[64];
    private int[] knownAt = new int[64];
    private int size;

    Scan(Fractals fractals) {
      this.fractals = fractals;
    }

    void bar(int t) {
      boolean high = fractals.highAt(t);
      boolean low = fractals.lowAt(t);
      if (high && low && !(size > 0 && entries[size - 1].type() == PivotType.LOW)) {
        take(t, PivotType.LOW);
        take(t, PivotType.HIGH);
        return;
      }
      if (high) {
        take(t, PivotType.HIGH);
      }
      if (low) {
        take(t, PivotType.LOW);
      }
    }

    private void take(int t, PivotType type) {
      int index = t - fractals.k();
      boolean isHigh = type == PivotType.HIGH;
      double price = isHigh ? fractals.high(index) : fractals.low(index);
      if (size == 0) {
        add(t, new Pivot(index, type, price, t), -1);
        return;
      }
      Pivot last = entries[size - 1];
      boolean beyond = isHigh ? price > last.price() : price < last.price();
      if (beyond) {
        add(t, new Pivot(index, type, price, t), last.type() == type ? before[size - 1] : size - 1);
      }
    }

    private void add(int t, Pivot pivot, int entryBefore) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, 2 * size);
        before = Arrays.copyOf(before, 2 * size);
        knownAt = Arrays.copyOf(knownAt, 2 * size);
      }
      entries[size] = pivot;
      before[size] = entryBefore;
      knownAt[size++] = t;
    }
  }
}

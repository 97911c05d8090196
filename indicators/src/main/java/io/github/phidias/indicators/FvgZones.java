package io.github.phidias.indicators;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The fair value gaps of a series in the order in which they are confirmed, as known at one bar: later zones are left
 * out, later touches and fills not told. With H and L the highs and lows and c the confirming bar:
 *
 * <ul>
 *   <li>bullish when {@code L[c] > H[c-2]}, from {@code H[c-2]} to {@code L[c]}; first touched by the first later bar
 *       with {@code L <= gapHigh}, filled by the first with {@code L <= gapLow};
 *   <li>bearish when {@code H[c] < L[c-2]}, from {@code H[c]} to {@code L[c-2]}; first touched by the first later bar
 *       with {@code H >= gapLow}, filled by the first with {@code H >= gapHigh}.
 * </ul>
 *
 * <p>No zone before bar 2. Found in n log n at worst over n bars, once. Immutable.
 */
public final class FvgZones {
  private final int[] confirm;
  private final boolean[] bullish;
  private final double[] gapLow;
  private final double[] gapHigh;
  private final int[] firstTouch;
  private final int[] filled;
  private final int size;
  private final int knownAt;

  FvgZones(int[] confirm, boolean[] bullish, double[] gapLow, double[] gapHigh, int[] firstTouch, int[] filled, int size, int knownAt) {
    this.confirm = confirm;
    this.bullish = bullish;
    this.gapLow = gapLow;
    this.gapHigh = gapHigh;
    this.firstTouch = firstTouch;
    this.filled = filled;
    this.size = size;
    this.knownAt = knownAt;
  }

  /**
   * All zones of some highs and lows, as known at the last bar.
   *
   * @throws InputException when the columns differ in length
   */
  public static FvgZones of(Column high, Column low) {
    if (high.length() != low.length()) {
      throw new InputException(ErrorCode.LENGTH_MISMATCH, "low",
          "there are %d highs but %d lows; both must have one value a bar".formatted(high.length(), low.length()));
    }
    return new FvgScan(high, low).zones();
  }

  /**
   * The zones of a direction that are large enough.
   *
   * @param minGapSize least size in price units, inclusive, zero or more
   * @throws InputException when {@code minGapSize} is negative or NaN
   */
  public FvgZones only(double minGapSize, FvgDirection direction) {
    Objects.requireNonNull(direction, "direction");
    if (!(minGapSize >= 0)) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "min_gap_size", "min_gap_size was %s but must be zero or more".formatted(minGapSize));
    }
    int[] kept = new int[size];
    int count = 0;
    for (int z = 0; z < size; z++) {
      if (gapHigh[z] - gapLow[z] >= minGapSize && direction.allows(bullish[z])) {
        kept[count++] = z;
      }
    }
    FvgZones out = new FvgZones(new int[count], new boolean[count], new double[count], new double[count],
        new int[count], new int[count], count, knownAt);
    for (int i = 0; i < count; i++) {
      int z = kept[i];
      out.confirm[i] = confirm[z];
      out.bullish[i] = bullish[z];
      out.gapLow[i] = gapLow[z];
      out.gapHigh[i] = gapHigh[z];
      out.firstTouch[i] = firstTouch[z];
      out.filled[i] = filled[z];
    }
    return out;
  }

  /** What was known of these zones at the close of a bar. Shares the data; costs a binary search. */
  public FvgZones asOf(int bar) {
    int at = Math.min(bar, knownAt);
    return new FvgZones(confirm, bullish, gapLow, gapHigh, firstTouch, filled, countConfirmedBy(at), at);
  }

  /** Number of zones. */
  public int size() {
    return size;
  }

  /** Number of zones confirmed at or before a bar: they are those of index 0 to this, exclusive. */
  public int countConfirmedBy(int bar) {
    int found = Arrays.binarySearch(confirm, 0, size, bar);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Index of the bar at whose close zone {@code z} is known. */
  public int confirm(int z) {
    return confirm[Objects.checkIndex(z, size)];
  }

  /** Whether zone {@code z} is bullish; bearish otherwise. */
  public boolean bullish(int z) {
    return bullish[Objects.checkIndex(z, size)];
  }

  /** Lower end of zone {@code z}, price. */
  public double gapLow(int z) {
    return gapLow[Objects.checkIndex(z, size)];
  }

  /** Upper end of zone {@code z}, price. */
  public double gapHigh(int z) {
    return gapHigh[Objects.checkIndex(z, size)];
  }

  /** First bar after confirmation that touched zone {@code z}; -1 when none has. */
  public int firstTouch(int z) {
    return known(firstTouch[Objects.checkIndex(z, size)]);
  }

  /** First bar after confirmation that filled zone {@code z}; -1 when none has. */
  public int filled(int z) {
    return known(filled[Objects.checkIndex(z, size)]);
  }

  private int known(int bar) {
    return bar <= knownAt ? bar : -1;
  }

  /** Zone {@code z} as an object. */
  public FvgZone get(int z) {
    return new FvgZone(
        confirm(z) - 1, confirm(z), bullish(z) ? FvgDirection.BULLISH : FvgDirection.BEARISH, gapLow(z), gapHigh(z),
        gapHigh(z) - gapLow(z), FvgScan.optional(firstTouch(z)), FvgScan.optional(filled(z)));
  }

  /** The zones as a list of objects that are made on demand. */
  public List<FvgZone> list() {
    return new ZoneList();
  }

  private final class ZoneList extends AbstractList<FvgZone> implements RandomAccess {
    @Override
    public FvgZone get(int index) {
      return FvgZones.this.get(index);
    }

    @Override
    public int size() {
      return size;
    }
  }

  @Override
  public String toString() {
    return "%d fair value gaps as of bar %d".formatted(size, knownAt);
  }
}

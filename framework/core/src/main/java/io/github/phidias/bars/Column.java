package io.github.phidias.bars;

import java.util.Arrays;
import java.util.Objects;

/**
 * A read-only column of doubles, one a bar; NaN means undefined (warm-up). A slice shares the values of its parent.
 */
public final class Column {
  private final double[] values;
  private final int offset;
  private final int length;

  private Column(double[] values, int offset, int length) {
    this.values = values;
    this.offset = offset;
    this.length = length;
  }

  /** A column of a copy of the values. */
  public static Column copyOf(double... values) {
    return new Column(values.clone(), 0, values.length);
  }

  /**
   * A column that takes the array over without copying, for kernels that have just filled it. The caller must not
   * write to the array afterwards.
   */
  public static Column wrap(double[] values) {
    return new Column(values, 0, values.length);
  }

  /** Number of values. */
  public int length() {
    return length;
  }

  /**
   * The value at an index.
   *
   * @throws IndexOutOfBoundsException when the index is not in {@code 0..length-1}
   */
  public double get(int index) {
    return values[offset + Objects.checkIndex(index, length)];
  }

  /** Values {@code from} (inclusive) to {@code to} (exclusive), shared, not copied. */
  public Column slice(int from, int to) {
    Objects.checkFromToIndex(from, to, length);
    return new Column(values, offset + from, to - from);
  }

  /** A fresh array of the values. */
  public double[] toArray() {
    return Arrays.copyOfRange(values, offset, offset + length);
  }

  /** Copies values {@code from .. from+count-1} into {@code target} from {@code targetIndex} on. */
  public void copyTo(int from, double[] target, int targetIndex, int count) {
    Objects.checkFromIndexSize(from, count, length);
    System.arraycopy(values, offset + from, target, targetIndex, count);
  }

  /**
   * First index in {@code from..to-1} at which this is not above {@code other}, or {@code to}. Four at a time on the bare
   * arrays: a loop that may end at any step otherwise checks both columns' bounds at each.
   */
  int endOfAbove(Column other, int from, int to) {
    Objects.checkFromToIndex(from, to, Math.min(length, other.length));
    double[] a = values;
    double[] b = other.values;
    int ai = offset + from;
    int bi = other.offset + from;
    int left = to - from;
    while (left >= 4) {
      int above = (a[ai] > b[bi] ? 1 : 0) | (a[ai + 1] > b[bi + 1] ? 2 : 0)
          | (a[ai + 2] > b[bi + 2] ? 4 : 0) | (a[ai + 3] > b[bi + 3] ? 8 : 0);
      if (above != 15) {
        return to - left + Integer.numberOfTrailingZeros(~above);
      }
      ai += 4;
      bi += 4;
      left -= 4;
    }
    while (left > 0 && a[ai] > b[bi]) {
      ai++;
      bi++;
      left--;
    }
    return to - left;
  }

  /** Whether the other column holds the same bits at every index. */
  public boolean sameBits(Column other) {
    if (length != other.length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (Double.doubleToRawLongBits(get(i)) != Double.doubleToRawLongBits(other.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return length <= 8 ? Arrays.toString(toArray()) : "Column of " + length;
  }
}

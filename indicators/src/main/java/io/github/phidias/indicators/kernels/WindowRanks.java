package io.github.phidias.indicators.kernels;

import io.github.phidias.bars.Column;
import java.util.Arrays;

/**
 * The values of a sliding window in their order, exactly, at a cost that grows with the logarithm of the window.
 *
 * <p>In blocks as long as the window, every window lies in two blocks. Their values are sorted once a block, which gives each
 * its place; a tree of counts over the places (Fenwick, "A New Data Structure for Cumulative Frequency Tables", 1994) then
 * takes in and lets go one value a bar. Nothing is allocated a bar, and no bar costs much more than another but the first of
 * a block.
 */
public final class WindowRanks {
  /** What is made of a window in its order. */
  @FunctionalInterface
  public interface Result {
    /** The result at the bar whose value is {@code newest}. */
    double of(WindowRanks window, double newest);
  }

  private final int length;
  /** Values of two blocks ascending; equal ones share the place of the first. */
  private final double[] sorted;
  /** Place of each value of the two blocks, from 1. */
  private final int[] places;
  private final int[] counts;
  private int size;
  private int highestBit;

  private WindowRanks(int length) {
    this.length = length;
    this.sorted = new double[2 * length];
    this.places = new int[2 * length];
    this.counts = new int[2 * length + 1];
  }

  /** The results over one run without NaN; NaN for its first {@code length - 1} values. */
  public static void fill(Column x, int from, int to, int length, Result result, double[] out) {
    if (!NumberRuns.warmUp(out, from, to, length - 1)) {
      return;
    }
    WindowRanks window = new WindowRanks(length);
    for (int block = from; block < to; block += length) {
      boolean hasTail = block > from;
      int first = hasTail ? block - length : block;
      int end = to - block < length ? to : block + length;
      window.sort(x, first, end);
      int tail = block - first;
      for (int k = 0; k < tail; k++) {
        window.count(window.places[k], 1);
      }
      for (int i = block; i < end; i++) {
        window.count(window.places[i - first], 1);
        if (hasTail) {
          window.count(window.places[i - block], -1);
        }
        if (hasTail || i - block == length - 1) {
          out[i] = result.of(window, x.get(i));
        }
      }
    }
  }

  private void sort(Column x, int first, int end) {
    size = end - first;
    highestBit = Integer.highestOneBit(size);
    for (int k = 0; k < size; k++) {
      // Plus zero, so that both zeros are one number.
      sorted[k] = x.get(first + k) + 0.0;
    }
    Arrays.sort(sorted, 0, size);
    Arrays.fill(counts, 0, size + 1, 0);
    for (int k = 0; k < size; k++) {
      places[k] = place(x.get(first + k));
    }
  }

  /** The place of the first value that is not less. */
  private int place(double value) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low + 1;
  }

  private void count(int place, int change) {
    for (int p = place; p <= size; p += p & -p) {
      counts[p] += change;
    }
  }

  /** Number of values in the window. */
  public int length() {
    return length;
  }

  /** The value of a rank, 0 for the least, {@code length - 1} for the greatest. */
  public double atRank(int rank) {
    int left = rank;
    int place = 0;
    for (int step = highestBit; step > 0; step >>= 1) {
      int next = place + step;
      if (next <= size && counts[next] <= left) {
        left -= counts[next];
        place = next;
      }
    }
    return sorted[place];
  }

  /** How many values are not above one that is in the window, itself counted. */
  public int notAbove(double value) {
    int sum = 0;
    for (int p = place(value); p > 0; p -= p & -p) {
      sum += counts[p];
    }
    return sum;
  }
}

package io.github.phidias.simulation;

import java.util.Arrays;

/**
 * The bars on which equity can change: from the bar of each entry to the bar of its exit, both included, in order and
 * without overlap.
 */
final class HeldRanges {
  private int[] from;
  private int[] to;
  private int size;

  HeldRanges(int capacity) {
    from = new int[capacity];
    to = new int[capacity];
  }

  /** All of {@code bars} bars. */
  static HeldRanges all(int bars) {
    HeldRanges ranges = new HeldRanges(1);
    ranges.add(0, bars - 1);
    return ranges;
  }

  /** Adds bars {@code first..last}, less those of the range before. */
  void add(int first, int last) {
    int start = size == 0 ? first : Math.max(first, to[size - 1]);
    if (start <= last) {
      if (size == from.length) {
        from = Arrays.copyOf(from, Math.max(16, 2 * size));
        to = Arrays.copyOf(to, Math.max(16, 2 * size));
      }
      from[size] = start;
      to[size] = last + 1;
      size++;
    }
  }

  int size() {
    return size;
  }

  /** First bar of a range. */
  int from(int i) {
    return from[i];
  }

  /** The bar after the last of a range. */
  int to(int i) {
    return to[i];
  }
}

package io.github.phidias.simulation;

/**
 * The bars on which equity can change: from the bar of each entry to the bar of its exit, both included, in order and
 * without overlap.
 */
final class HeldRanges {
  private final int[] from;
  private final int[] to;
  private int size;

  HeldRanges(int capacity) {
    from = new int[capacity];
    to = new int[capacity];
  }

  /** Adds bars {@code first..last}, less those of the range before. */
  void add(int first, int last) {
    int start = size == 0 ? first : Math.max(first, to[size - 1]);
    if (start <= last) {
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

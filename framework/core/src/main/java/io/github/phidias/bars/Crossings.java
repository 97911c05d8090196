package io.github.phidias.bars;

/** Which of two columns is above the other, and where that changes. */
public final class Crossings {
  private Crossings() {}

  /** 1 when {@code a} is above {@code b} at an index, -1 when below, 0 when equal or when either is undefined. */
  public static int side(Column a, Column b, int index) {
    double x = a.get(index);
    double y = b.get(index);
    return (x > y ? 1 : 0) - (x < y ? 1 : 0);
  }

  /**
   * First index in {@code from..to-1} at which {@link #side} is not {@code side}, or {@code to}.
   *
   * @throws IndexOutOfBoundsException when a column has no such range
   */
  public static int nextChange(Column a, Column b, int side, int from, int to) {
    return side > 0 ? a.endOfAbove(b, from, to) : side < 0 ? b.endOfAbove(a, from, to) : endOfLevel(a, b, from, to);
  }

  private static int endOfLevel(Column a, Column b, int from, int to) {
    int i = from;
    while (i < to && side(a, b, i) == 0) {
      i++;
    }
    return i;
  }
}

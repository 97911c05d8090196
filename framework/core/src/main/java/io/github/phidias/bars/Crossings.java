package io.github.phidias.bars;

/** Which of two columns is above the other, and where that changes. */
public final class Crossings {
  /** The usual relative tolerance of {@link #side(Column, Column, int, double)}: far above rounding, far below a tick. */
  public static final double TOLERANCE = 1e-9;

  private Crossings() {}

  /** 1 when {@code a} is above {@code b} at an index, -1 when below, 0 when equal or when either is undefined. */
  public static int side(Column a, Column b, int index) {
    double x = a.get(index);
    double y = b.get(index);
    return (x > y ? 1 : 0) - (x < y ? 1 : 0);
  }

  /**
   * As {@link #side(Column, Column, int)}, but values count as equal when they differ by no more than {@code tolerance} times the
   * larger of their sizes: so that rounding does not decide which of two equal averages is above the other.
   *
   * @param tolerance zero or more; 0 compares the doubles as they are
   */
  public static int side(Column a, Column b, int index, double tolerance) {
    return side(a.get(index), b.get(index), tolerance);
  }

  /** The same for two values. */
  public static int side(double x, double y, double tolerance) {
    double least = tolerance * Math.max(Math.abs(x), Math.abs(y));
    return (x - y > least ? 1 : 0) - (y - x > least ? 1 : 0);
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

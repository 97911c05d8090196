package io.github.phidias.strategies;

import io.github.phidias.bars.Column;

/** Crossings of two columns, doubles compared as they are; none where a value is undefined. */
final class Crosses {
  private Crosses() {}

  /** Whether {@code a} is above {@code b} at t and was not at the bar before. */
  static boolean above(Column a, Column b, int t) {
    return t > 0 && a.get(t) > b.get(t) && a.get(t - 1) <= b.get(t - 1);
  }

  /** Whether {@code a} is below {@code b} at t and was not at the bar before. */
  static boolean below(Column a, Column b, int t) {
    return above(b, a, t);
  }
}

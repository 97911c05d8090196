package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;

/** What several oscillators do to columns value by value; NaN where an input is. */
final class Lines {
  private Lines() {}

  /** {@code a - b}. */
  static Column difference(Column a, Column b) {
    double[] out = new double[a.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = a.get(i) - b.get(i);
    }
    return Column.wrap(out);
  }

  /** {@code 100 a / b}; NaN where b is zero. */
  static Column percent(Column a, Column b) {
    double[] out = new double[a.length()];
    for (int i = 0; i < out.length; i++) {
      double divisor = b.get(i);
      out[i] = divisor == 0 ? Double.NaN : 100 * (a.get(i) / divisor);
    }
    return Column.wrap(out);
  }

  /** {@code 100 (x - lowest) / (highest - lowest)}: 0 at the bottom of the range, 100 at its top, 0 where there is no range. */
  static Column placeInRange(Column x, Column lowest, Column highest) {
    double[] out = new double[x.length()];
    for (int i = 0; i < out.length; i++) {
      double bottom = lowest.get(i);
      double range = highest.get(i) - bottom;
      out[i] = range == 0 ? 0 : 100 * ((x.get(i) - bottom) / range);
    }
    return Column.wrap(out);
  }
}

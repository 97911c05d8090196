package io.github.phidias.indicators.statistics;

import io.github.phidias.bars.Column;
import java.util.Arrays;

/** A column some bars later. */
final class Lagged {
  private Lagged() {}

  /** The values of {@code lag} bars before each, NaN for the first {@code lag}. */
  static Column of(Column x, int lag) {
    double[] out = new double[x.length()];
    int first = Math.min(lag, out.length);
    Arrays.fill(out, 0, first, Double.NaN);
    x.copyTo(0, out, first, out.length - first);
    return Column.wrap(out);
  }
}

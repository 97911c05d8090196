package io.github.phidias.indicators.bands;

import io.github.phidias.bars.Column;
import java.util.List;

/** Bands at the same distance on either side of a middle. */
final class Around {
  private Around() {}

  /** Middle, upper and lower; the distance is {@code factor * unit} at each bar. */
  static List<Column> of(Column middle, double factor, Column unit) {
    double[] upper = new double[middle.length()];
    double[] lower = new double[middle.length()];
    for (int i = 0; i < upper.length; i++) {
      double away = factor * unit.get(i);
      upper[i] = middle.get(i) + away;
      lower[i] = middle.get(i) - away;
    }
    return List.of(middle, Column.wrap(upper), Column.wrap(lower));
  }
}

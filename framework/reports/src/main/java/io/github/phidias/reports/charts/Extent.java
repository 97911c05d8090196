package io.github.phidias.reports.charts;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;

/** The lowest and the highest of the finite values that were added. */
final class Extent {
  double low = Double.POSITIVE_INFINITY;
  double high = Double.NEGATIVE_INFINITY;

  /** From the lowest to the highest price. */
  static Extent of(Bars bars) {
    Extent extent = new Extent();
    extent.add(bars.low());
    extent.add(bars.high());
    return extent;
  }

  static Extent of(Column values) {
    Extent extent = new Extent();
    extent.add(values);
    return extent;
  }

  void add(double value) {
    if (Double.isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }

  void add(Column values) {
    for (int i = 0; i < values.length(); i++) {
      add(values.get(i));
    }
  }

  boolean isKnown() {
    return low <= high;
  }

  /** Highest minus lowest, no more than the largest double; zero when nothing was added. */
  double range() {
    return isKnown() ? Math.min(high - low, Double.MAX_VALUE) : 0;
  }

  /** The largest distance from zero; zero when nothing was added. */
  double size() {
    return isKnown() ? Math.max(Math.abs(low), Math.abs(high)) : 0;
  }
}

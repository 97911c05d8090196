package io.github.phidias.reports.charts;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * The values between the lower and the upper edge of a pane.
 *
 * @param low  value at the lower edge, finite
 * @param high value at the upper edge, finite, above {@code low}
 */
record ValueScale(double low, double high) {
  /** Room above and below what is drawn, as a share of its range. */
  private static final double ROOM = 0.06;

  /** How many ranges of the bars a line over them may stretch the scale by, to either side. */
  private static final double STRETCH = 1;

  /** The scale that shows a pane. */
  static ValueScale of(Pane pane, Bars bars) {
    Extent marks = new Extent();
    for (Mark mark : pane.marks()) {
      switch (mark) {
        case Mark.Line(_, Column values) -> marks.add(values);
        case Mark.Histogram(_, Column values) -> {
          marks.add(values);
          marks.add(0);
        }
        case Mark.Level(double value) -> marks.add(value);
      }
    }
    if (!pane.showsBars()) {
      return around(marks);
    }
    Extent prices = Extent.of(bars);
    double reach = prices.range() * STRETCH;
    Extent all = new Extent();
    all.add(prices.low);
    all.add(prices.high);
    if (marks.isKnown()) {
      all.add(Math.clamp(marks.low, prices.low - reach, prices.high + reach));
      all.add(Math.clamp(marks.high, prices.low - reach, prices.high + reach));
    }
    return around(all);
  }

  private static ValueScale around(Extent extent) {
    if (!extent.isKnown()) {
      return new ValueScale(0, 1);
    }
    double room = extent.range() * ROOM;
    double low = extent.low - room;
    double high = extent.high + room;
    if (!(high - low > Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * 8)) {
      // One value, or almost: in the middle of a pane that is as high as the value is far from zero.
      double half = Math.max(Math.abs(extent.low) * 0.1, Double.MIN_NORMAL);
      low = extent.low - half;
      high = extent.low + half;
    }
    return new ValueScale(Math.max(low, -Double.MAX_VALUE), Math.min(high, Double.MAX_VALUE));
  }

  /** Where a value lies: 0 at the lower edge, 1 at the upper one; no further out than a pane's height. NaN stays NaN. */
  double share(double value) {
    // Halves, so that the widest range does not overflow.
    double share = (value / 2 - low / 2) / (high / 2 - low / 2);
    return Double.isNaN(share) ? share : Math.clamp(share, -1, 2);
  }

  /** Whether a value lies between the edges. */
  boolean shows(double value) {
    return value >= low && value <= high;
  }

  /** At most so many round values between the edges, ascending: multiples of 1, 2 or 5 times a power of ten. */
  List<Double> ticks(int most) {
    List<Double> ticks = new ArrayList<>();
    double step = step(most);
    if (!(step > 0) || !Double.isFinite(step)) {
      return ticks;
    }
    for (double n = Math.ceil(low / step); n * step <= high && ticks.size() < most; n++) {
      ticks.add(n == 0 ? 0.0 : n * step);
    }
    return ticks;
  }

  /** The distance of {@link #ticks}. */
  double step(int most) {
    double least = (high / 2 - low / 2) / Math.max(1, most) * 2;
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= least) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}

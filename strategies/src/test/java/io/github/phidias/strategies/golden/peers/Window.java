package io.github.phidias.strategies.golden.peers;

import org.ta4j.core.BarSeries;

/** Extremes of the bars up to one, read bar by bar. */
final class Window {
  private Window() {}

  static double close(BarSeries series, int index) {
    return series.getBar(index).getClosePrice().doubleValue();
  }

  /** Highest high of the last bars up to an index. */
  static double highest(BarSeries series, int index, int length) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = index - length + 1; i <= index; i++) {
      highest = Math.max(highest, series.getBar(i).getHighPrice().doubleValue());
    }
    return highest;
  }

  /** Lowest low of the last bars up to an index. */
  static double lowest(BarSeries series, int index, int length) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = index - length + 1; i <= index; i++) {
      lowest = Math.min(lowest, series.getBar(i).getLowPrice().doubleValue());
    }
    return lowest;
  }
}

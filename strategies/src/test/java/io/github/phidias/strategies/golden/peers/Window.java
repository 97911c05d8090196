package io.github.phidias.strategies.golden.peers;

import org.ta4j.core.BarSeries;

/** Averages and extremes of the bars up to one, read bar by bar. */
final class Window {
  private Window() {}

  static double close(BarSeries series, int index) {
    return series.getBar(index).getClosePrice().doubleValue();
  }

  /** 1 when the fast average of closes crosses above the slow one at the last bar, -1 when below, else 0. */
  static int cross(BarSeries series, int fast, int slow) {
    int last = series.getEndIndex();
    double before = average(series, last - 1, fast) - average(series, last - 1, slow);
    double now = average(series, last, fast) - average(series, last, slow);
    return before < 0 && now > 0 ? 1 : before > 0 && now < 0 ? -1 : 0;
  }

  /** Mean of the last closes up to an index, summed with compensation (Neumaier, 1974). */
  static double average(BarSeries series, int index, int length) {
    double sum = 0;
    double lost = 0;
    for (int i = index - length + 1; i <= index; i++) {
      double value = close(series, i);
      double next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
      sum = next;
    }
    return (sum + lost) / length;
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

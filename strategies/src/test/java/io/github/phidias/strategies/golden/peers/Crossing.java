package io.github.phidias.strategies.golden.peers;

import org.ta4j.core.BarSeries;

/** Crosses of two averages of closes. */
final class Crossing {
  private final RollingAverage fast;
  private final RollingAverage slow;

  Crossing(int fast, int slow) {
    this.fast = new RollingAverage(fast);
    this.slow = new RollingAverage(slow);
  }

  /** 1 when the fast average crosses above the slow one at the last bar, -1 when below, else 0; 0 while either is missing. */
  int at(BarSeries series) {
    int last = series.getEndIndex();
    if (last == 0) {
      return 0;
    }
    double fastBefore = fast.at(series, last - 1);
    double slowBefore = slow.at(series, last - 1);
    double fastNow = fast.at(series, last);
    double slowNow = slow.at(series, last);
    return fastBefore < slowBefore && fastNow > slowNow ? 1 : fastBefore > slowBefore && fastNow < slowNow ? -1 : 0;
  }
}

package io.github.phidias.series;

import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.NaN;
import org.ta4j.core.num.Num;

/** What a coarse indicator said last, at the index of a fine bar. */
final class AlignedIndicator implements Indicator<Num> {
  private final HigherTimeframe higher;
  private final Indicator<Num> coarse;

  AlignedIndicator(HigherTimeframe higher, Indicator<Num> coarse) {
    this.higher = higher;
    this.coarse = coarse;
  }

  @Override
  public Num getValue(int index) {
    int known = higher.lastFinished(index);
    return known < 0 ? NaN.NaN : coarse.getValue(known);
  }

  /**
   * Fine bars until the coarse indicator is stable; all of the fine bars when it never is. Counting gaps as they are needs
   * the calendar of all bars, yet whether a bar that may be read counts depends on that bar and those before it only.
   */
  @Override
  public int getCountOfUnstableBars() {
    return higher.firstFine(coarse.getCountOfUnstableBars());
  }

  @Override
  public BarSeries getBarSeries() {
    return higher.source();
  }

  @Override
  public String toString() {
    return coarse + " on " + higher.timeframe();
  }
}

package io.github.phidias.metrics;

import io.github.phidias.bars.Bars;
import java.time.DayOfWeek;
import java.time.ZoneOffset;

/** What the times of bars say: which bar holds an instant, how long a step is, whether the market rests. */
final class BarSteps {
  private static final double DAY = 86_400_000;

  private BarSteps() {}

  /** The bar that holds a time: the last that opens at or before it; -1 before the first. */
  static int barOf(Bars bars, long time) {
    int next = bars.indexAtOrAfter(time);
    return next < bars.size() && bars.openTime(next) == time ? next : next - 1;
  }

  /** Median of the last 99 steps, milliseconds; one day for a single bar. */
  static double typical(Bars bars) {
    int count = Math.min(99, bars.size() - 1);
    double[] steps = new double[count];
    for (int i = 0; i < count; i++) {
      int at = bars.size() - 1 - i;
      steps[i] = bars.openTime(at) - bars.openTime(at - 1);
    }
    return count == 0 ? DAY : Numbers.quantile(steps, 0.5);
  }

  /** Whether more than 60 % of the bars that a market without weekends would have there fall on Saturday or Sunday. */
  static boolean onWeekends(Bars bars) {
    int count = 0;
    for (int i = 0; i < bars.size(); i++) {
      DayOfWeek day = bars.openInstant(i).atOffset(ZoneOffset.UTC).getDayOfWeek();
      count += day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? 1 : 0;
    }
    return (double) count / bars.size() > 2.0 / 7 * 0.6;
  }
}

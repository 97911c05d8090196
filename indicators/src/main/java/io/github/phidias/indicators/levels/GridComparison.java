package io.github.phidias.indicators.levels;

import io.github.phidias.bars.Bars;
import io.github.phidias.indicators.swings.Swings;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * How a list of retracements stands among random lists of as many: what share of them has a lower bounce rate ({@link
 * LevelTouches}). Ratios that mean nothing stand anywhere from 0 to 1, and one in twenty of them above 0.95.
 *
 * @param own        the touches of the list itself
 * @param grids      number of random lists that were touched at all
 * @param median     the median bounce rate of these, NaN without any
 * @param percentile share of them with a lower rate, equal ones counted half, 0 to 1; NaN without any, or without touches of the
 *                   list itself
 */
public record GridComparison(LevelTouches own, int grids, double median, double percentile) {
  /**
   * Compares a list with random ones, each ratio of which is drawn evenly from a span.
   *
   * @param count  number of random lists, 1 or more
   * @param from   start of the span, zero or more
   * @param to     its end, above {@code from}
   * @param random seeded, so that the result can be had again
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER when the count or the span is out of its range; LENGTH_MISMATCH
   *     when the swings are not those of as many bars
   */
  public static GridComparison of(
      Bars bars, Swings swings, Ratios ratios, int count, double from, double to, RandomGenerator random) {
    Checks.unless(count > 0, "count", count, "must be 1 or more");
    Checks.unless(
        from >= 0 && from < to && Double.isFinite(to), "from", from, "must be zero or more and under to, %s".formatted(to));
    LevelTouches own = LevelTouches.of(bars, swings, ratios);
    double[] rates = new double[count];
    int grids = 0;
    for (int i = 0; i < count; i++) {
      double rate = LevelTouches.of(bars, swings, drawn(ratios.size(), from, to, random)).bounceRate();
      if (!Double.isNaN(rate)) {
        rates[grids++] = rate;
      }
    }
    double[] found = Arrays.copyOf(rates, grids);
    Arrays.sort(found);
    double median = grids == 0 ? Double.NaN : (found[(grids - 1) / 2] + found[grids / 2]) / 2;
    return new GridComparison(own, grids, median, percentile(own.bounceRate(), found));
  }

  /** Share of some values that are under one, equal ones counted half; NaN for NaN or without values. */
  public static double percentile(double value, double... others) {
    if (Double.isNaN(value) || others.length == 0) {
      return Double.NaN;
    }
    double under = 0;
    for (double other : others) {
      under += other < value ? 1 : other == value ? 0.5 : 0;
    }
    return under / others.length;
  }

  /** Ratios drawn evenly; two alike, which doubles hardly ever are, are drawn again. */
  private static Ratios drawn(int size, double from, double to, RandomGenerator random) {
    double[] values = new double[size];
    do {
      for (int i = 0; i < size; i++) {
        values[i] = random.nextDouble(from, to);
      }
    } while (Arrays.stream(values).distinct().count() < size);
    return Ratios.of(values);
  }
}

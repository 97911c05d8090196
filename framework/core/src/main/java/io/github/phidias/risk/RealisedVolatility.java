package io.github.phidias.risk;

import io.github.phidias.bars.Column;

/** How much closes have swung: the sample deviation of the last simple returns, a year. Reads {@code bars + 1} closes a call. */
public final class RealisedVolatility {
  private RealisedVolatility() {}

  /**
   * {@code sqrt(sum((r - mean(r))^2) / (bars - 1)) * sqrt(periodsPerYear)} over the returns {@code r = close / close before
   * - 1} of the bars before {@code end}; NaN with too few of them.
   *
   * @param closes         prices
   * @param end            number of closes known, the first index that is not read
   * @param bars           returns, two or more
   * @param periodsPerYear bars a year
   */
  public static double annual(Column closes, int end, int bars, double periodsPerYear) {
    if (end > closes.length() || end <= bars || bars < 2) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = end - bars; i < end; i++) {
      sum += closes.get(i) / closes.get(i - 1) - 1;
    }
    double mean = sum / bars;
    double squares = 0;
    for (int i = end - bars; i < end; i++) {
      double off = closes.get(i) / closes.get(i - 1) - 1 - mean;
      squares += off * off;
    }
    return Math.sqrt(squares / (bars - 1)) * Math.sqrt(periodsPerYear);
  }
}

package io.github.phidias.indicators;

import io.github.phidias.bars.Column;

/**
 * Bollinger bands ("Bollinger on Bollinger Bands", 2001): a simple average and a number of population deviations on
 * either side of it, in units of the input. No value for the first {@code length - 1} bars.
 *
 * @param middle SMA(length)
 * @param upper  {@code middle + deviations * deviation}
 * @param lower  {@code middle - deviations * deviation}
 */
public record Bollinger(Column middle, Column upper, Column lower) {
  /** The bands of an input; {@code deviations} is usually 2. */
  public static Bollinger of(Column x, int length, double deviations) {
    return of(Averages.sma(x, length), Volatility.standardDeviation(x, length, DeviationKind.POPULATION), deviations);
  }

  /** The bands of a mean and a deviation at hand. */
  static Bollinger of(Column mean, Column deviation, double deviations) {
    double[] upper = new double[mean.length()];
    double[] lower = new double[mean.length()];
    for (int i = 0; i < upper.length; i++) {
      double away = deviations * deviation.get(i);
      upper[i] = mean.get(i) + away;
      lower[i] = mean.get(i) - away;
    }
    return new Bollinger(mean, Column.wrap(upper), Column.wrap(lower));
  }
}

package io.github.phidias.indicators;

import io.github.phidias.bars.Column;

/**
 * Moving average convergence divergence (Gerald Appel): the distance between a fast and a slow exponential average, its
 * own exponential average, and the difference of the two; in units of the input. Values from the first bar on, as the
 * averages start from the first value; read the first {@code slow + signal} bars as unstable.
 *
 * @param macd      EMA(fast) minus EMA(slow)
 * @param signal    EMA(signal length) of {@code macd}, from the first bar on
 * @param histogram {@code macd} minus {@code signal}
 */
public record Macd(Column macd, Column signal, Column histogram) {
  /** The three columns of an input. */
  public static Macd of(Column x, int fastLength, int slowLength, int signalLength) {
    return of(Averages.ema(x, fastLength), Averages.ema(x, slowLength), signalLength);
  }

  /** The three columns of averages at hand. */
  static Macd of(Column fast, Column slow, int signalLength) {
    Column macd = difference(fast, slow);
    Column signal = Averages.ema(macd, signalLength);
    return new Macd(macd, signal, difference(macd, signal));
  }

  private static Column difference(Column a, Column b) {
    double[] out = new double[a.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = a.get(i) - b.get(i);
    }
    return Column.wrap(out);
  }
}

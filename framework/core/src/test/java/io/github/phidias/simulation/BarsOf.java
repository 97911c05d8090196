package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;

/** Hourly bars written by hand. */
final class BarsOf {
  private BarsOf() {}

  /** Each bar opens at the close before it and goes straight to its close. */
  static Bars closes(double... closes) {
    int n = closes.length;
    long[] times = new long[n];
    double[][] c = new double[4][n];
    for (int i = 0; i < n; i++) {
      times[i] = 1_704_067_200_000L + i * 3_600_000L;
      c[0][i] = i == 0 ? closes[0] : closes[i - 1];
      c[1][i] = Math.max(c[0][i], closes[i]);
      c[2][i] = Math.min(c[0][i], closes[i]);
      c[3][i] = closes[i];
    }
    return Bars.wrap(Instrument.UNKNOWN, Timeframe.HOUR, times, c[0], c[1], c[2], c[3], new double[n]);
  }
}

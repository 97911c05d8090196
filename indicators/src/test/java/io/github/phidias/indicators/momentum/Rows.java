package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.TickBars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.Indicators;
import java.util.Arrays;

/** Bars written by hand. */
final class Rows {
  private Rows() {}

  static IndicatorColumns closes(double... closes) {
    return Indicators.of(BarColumns.of(TickBars.ofCloses(closes)));
  }

  /** The same close a number of times. */
  static IndicatorColumns flat(int count) {
    double[] closes = new double[count];
    Arrays.fill(closes, 0.7);
    return closes(closes);
  }

  /** Bars of open, high, low, close. */
  static IndicatorColumns ohlc(double[]... rows) {
    double[][] c = new double[4][rows.length];
    long[] times = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      times[i] = i * 3_600_000L;
      for (int k = 0; k < 4; k++) {
        c[k][i] = rows[i][k];
      }
    }
    Bars bars = Bars.of(
        new Instrument("TEST", "USD"), Timeframe.HOUR, times, c[0], c[1], c[2], c[3], new double[rows.length]);
    return Indicators.of(BarColumns.of(bars));
  }

  /** Bars of high, low, close that open at the close. */
  static IndicatorColumns hlc(double[]... rows) {
    return ohlc(Arrays.stream(rows).map(r -> new double[] {r[2], r[0], r[1], r[2]}).toArray(double[][]::new));
  }

  static double[] row(double... values) {
    return values;
  }
}

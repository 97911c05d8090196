package io.github.phidias.indicators;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.TickBars;
import io.github.phidias.bars.Timeframe;

/** Hourly bars written out by hand, as indicator columns. */
public final class HandBars {
  private HandBars() {}

  /** Of open, high, low, close. */
  public static IndicatorColumns ohlc(double[]... rows) {
    long[] times = new long[rows.length];
    double[][] c = new double[5][rows.length];
    for (int i = 0; i < rows.length; i++) {
      times[i] = i * 3_600_000L;
      for (int k = 0; k < 4; k++) {
        c[k][i] = rows[i][k];
      }
      c[4][i] = 1;
    }
    return columns(Bars.of(new Instrument("TEST", "USD"), Timeframe.HOUR, times, c[0], c[1], c[2], c[3], c[4]));
  }

  /** Of high, low, close; each opens at its close. */
  public static IndicatorColumns hlc(double[]... rows) {
    double[][] full = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      full[i] = new double[] {rows[i][2], rows[i][0], rows[i][1], rows[i][2]};
    }
    return ohlc(full);
  }

  /** Of closes alone, without any range. */
  public static IndicatorColumns closes(double... closes) {
    return columns(TickBars.ofCloses(closes));
  }

  /** The indicators of some bars. */
  public static IndicatorColumns columns(Bars bars) {
    return Indicators.of(BarColumns.of(bars));
  }

  /** The same bars with every price times a factor. */
  public static Bars scaled(Bars bars, double factor) {
    double[][] c = {bars.open().toArray(), bars.high().toArray(), bars.low().toArray(), bars.close().toArray()};
    for (double[] column : c) {
      for (int i = 0; i < column.length; i++) {
        column[i] *= factor;
      }
    }
    return Bars.of(bars.instrument(), bars.timeframe(), bars.openTimes(), c[0], c[1], c[2], c[3], bars.volume().toArray());
  }
}

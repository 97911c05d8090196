package io.github.phidias.reports.charts;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;

/**
 * Neighbouring bars that share one candle: {@code each} bars a candle, the last one with what is left over.
 *
 * @param bars how many bars there are, one or more
 * @param each how many share a candle, one or more
 */
record Buckets(int bars, int each) {
  /** As few bars a candle as fit into so many candles. */
  static Buckets atMost(int candles, int bars) {
    return new Buckets(bars, Math.max(1, Math.ceilDiv(bars, Math.max(1, candles))));
  }

  /** Number of candles. */
  int count() {
    return Math.ceilDiv(bars, each);
  }

  private int from(int bucket) {
    return bucket * each;
  }

  private int to(int bucket) {
    return (int) Math.min(bars, (bucket + 1L) * each);
  }

  /** Where candles stand: the middle of their bars, in bars counted from zero. */
  double[] positions() {
    double[] at = new double[count()];
    for (int b = 0; b < at.length; b++) {
      at[b] = (from(b) + to(b) - 1) / 2.0;
    }
    return at;
  }

  /** Open, high, low and close of every candle. */
  double[][] candles(Bars of) {
    double[][] out = new double[4][count()];
    for (int b = 0; b < count(); b++) {
      out[0][b] = of.open().get(from(b));
      out[1][b] = of.high().get(from(b));
      out[2][b] = of.low().get(from(b));
      out[3][b] = of.close().get(to(b) - 1);
      for (int i = from(b) + 1; i < to(b); i++) {
        out[1][b] = Math.max(out[1][b], of.high().get(i));
        out[2][b] = Math.min(out[2][b], of.low().get(i));
      }
    }
    return out;
  }

  /** The largest value above zero and the smallest below zero of every candle's bars, NaN where there is none. */
  double[][] outermost(Column of) {
    double[][] out = new double[2][count()];
    for (int b = 0; b < count(); b++) {
      double above = Double.NaN;
      double below = Double.NaN;
      for (int i = from(b); i < to(b); i++) {
        double value = of.get(i);
        if (Double.isFinite(value)) {
          above = value > 0 && !(value <= above) ? value : above;
          below = value < 0 && !(value >= below) ? value : below;
        }
      }
      out[0][b] = above;
      out[1][b] = below;
    }
    return out;
  }
}

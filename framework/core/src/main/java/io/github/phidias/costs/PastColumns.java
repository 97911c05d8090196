package io.github.phidias.costs;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;

/**
 * Figures of the bars before a bar: the value at i is over the bars {@code max(0, i - length) .. i - 1}, and there is one
 * value more than bars, for the bar that comes next. Every window is summed afresh from its oldest bar on, so that a
 * value depends on its own bars only, to the last bit, wherever the data starts; the cost is length steps a bar.
 */
final class PastColumns {
  /** What a column is kept under. */
  private record Key(String what, int length) {}

  private PastColumns() {}

  /** Mean true range, NaN for bar 0. */
  static Column meanTrueRange(BarColumns data, int length) {
    return data.column(new Key("true range", length), d -> mean(trueRanges(d.bars()), length));
  }

  /** Mean volume, NaN for bar 0. */
  static Column meanVolume(BarColumns data, int length) {
    return data.column(new Key("volume", length), d -> mean(d.bars().volume().toArray(), length));
  }

  /** Sample standard deviation of the last {@code length} returns; NaN for bars 0 to 2, before which there are fewer than two. */
  static Column deviation(BarColumns data, int length) {
    return data.column(new Key("deviation", length), d -> deviation(returns(d.bars()), length));
  }

  private static double[] trueRanges(Bars bars) {
    double[] ranges = new double[bars.size()];
    for (int i = 0; i < ranges.length; i++) {
      double high = bars.high().get(i);
      double low = bars.low().get(i);
      double before = i == 0 ? low : bars.close().get(i - 1);
      ranges[i] = Math.max(high - low, Math.max(Math.abs(high - before), Math.abs(low - before)));
    }
    return ranges;
  }

  /** Returns by bar; the first, which has none before it, is left out of every window. */
  private static double[] returns(Bars bars) {
    double[] returns = new double[bars.size()];
    for (int i = 1; i < returns.length; i++) {
      returns[i] = bars.close().get(i) / bars.close().get(i - 1) - 1;
    }
    return returns;
  }

  private static Column mean(double[] values, int length) {
    double[] out = new double[values.length + 1];
    out[0] = Double.NaN;
    for (int i = 1; i < out.length; i++) {
      int from = Math.max(0, i - length);
      double sum = 0;
      for (int j = from; j < i; j++) {
        sum += values[j];
      }
      out[i] = sum / (i - from);
    }
    return Column.wrap(out);
  }

  private static Column deviation(double[] returns, int length) {
    double[] out = new double[returns.length + 1];
    for (int i = 0; i < out.length; i++) {
      int from = Math.max(1, i - length);
      int count = i - from;
      if (count < 2) {
        out[i] = Double.NaN;
        continue;
      }
      double sum = 0;
      for (int j = from; j < i; j++) {
        sum += returns[j];
      }
      double mean = sum / count;
      double squares = 0;
      for (int j = from; j < i; j++) {
        squares += (returns[j] - mean) * (returns[j] - mean);
      }
      out[i] = Math.sqrt(squares / (count - 1));
    }
    return Column.wrap(out);
  }
}

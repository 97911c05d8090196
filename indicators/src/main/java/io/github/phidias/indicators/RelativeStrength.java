package io.github.phidias.indicators;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingMean;

/**
 * Relative strength index, 0 to 100: {@code 100 - 100 / (1 + g / l)} of the average gain g and the average loss l of
 * the last {@code length} changes (Wilder 1978). Without a loss it is 100, without loss or gain 50: a market that stands
 * still is neither overbought nor oversold. No value for the first {@code length} bars.
 */
public final class RelativeStrength {
  private static final double WITHOUT_LOSS = 100;
  private static final double WITHOUT_CHANGE = 50;

  private RelativeStrength() {}

  /** RSI with Wilder's averages of gains and losses, the usual one. */
  public static Column wilder(Column x, int length) {
    NumberRuns.requireLength(length);
    return NumberRuns.mapCarrying(x, 0, (in, from, to, out) -> {
      if (!NumberRuns.warmUp(out, from, to, length)) {
        return;
      }
      double gain = RollingMean.of(gains(in, from, from + length + 1), 0, length);
      double loss = RollingMean.of(losses(in, from, from + length + 1), 0, length);
      out[from + length] = index(gain, loss);
      double kept = length - 1.0;
      double before = in.get(from + length);
      for (int i = from + length + 1; i < to; i++) {
        double now = in.get(i);
        gain = (gain * kept + Math.max(now - before, 0)) / length;
        loss = (loss * kept + Math.max(before - now, 0)) / length;
        out[i] = index(gain, loss);
        before = now;
      }
    });
  }

  /** RSI with plain means of the last {@code length} gains and losses, after Cutler. */
  public static Column cutler(Column x, int length) {
    NumberRuns.requireLength(length);
    return NumberRuns.map(x, (in, from, to, out) -> {
      if (!NumberRuns.warmUp(out, from, to, length)) {
        return;
      }
      int changes = to - from - 1;
      double[] gain = new double[changes];
      double[] loss = new double[changes];
      Column gains = gains(in, from, to);
      Column losses = losses(in, from, to);
      RollingMean.fill(gains, 0, changes, length, gain);
      RollingMean.fill(losses, 0, changes, length, loss);
      // "No loss in the window" is counted, not read off a running sum that might hold a rest of rounding.
      int lastGain = -1;
      int lastLoss = -1;
      for (int k = 0; k < changes; k++) {
        lastGain = gains.get(k) > 0 ? k : lastGain;
        lastLoss = losses.get(k) > 0 ? k : lastLoss;
        if (k >= length - 1) {
          double g = lastGain > k - length ? gain[k] : 0;
          double l = lastLoss > k - length ? loss[k] : 0;
          out[from + 1 + k] = index(g, l);
        }
      }
    });
  }

  private static double index(double gain, double loss) {
    if (loss == 0) {
      return gain > 0 ? WITHOUT_LOSS : WITHOUT_CHANGE;
    }
    return 100 - 100 / (1 + gain / loss);
  }

  private static Column gains(Column x, int from, int to) {
    double[] out = new double[to - from - 1];
    for (int k = 0; k < out.length; k++) {
      out[k] = Math.max(x.get(from + k + 1) - x.get(from + k), 0);
    }
    return Column.wrap(out);
  }

  private static Column losses(Column x, int from, int to) {
    double[] out = new double[to - from - 1];
    for (int k = 0; k < out.length; k++) {
      out[k] = Math.max(x.get(from + k) - x.get(from + k + 1), 0);
    }
    return Column.wrap(out);
  }
}

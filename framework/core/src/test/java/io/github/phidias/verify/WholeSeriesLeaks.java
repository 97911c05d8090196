package io.github.phidias.verify;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Figures of all bars used at each: means, ranks, fits, filters, the best of something, the number of bars itself. */
final class WholeSeriesLeaks {
  private WholeSeriesLeaks() {}

  static List<Leak> all() {
    return List.of(
        Leak.column("mean of everything", bars -> t -> bars.close().get(t) < mean(bars)),
        Leak.column("z-score over everything", bars -> {
          double mean = mean(bars);
          double deviation = Math.sqrt(closes(bars).map(c -> (c - mean) * (c - mean)).average().orElseThrow());
          return t -> (bars.close().get(t) - mean) / deviation < -0.5;
        }),
        Leak.column("normalised by lowest and highest", bars -> {
          double low = closes(bars).min().orElseThrow();
          double high = closes(bars).max().orElseThrow();
          return t -> (bars.close().get(t) - low) / (high - low) < 0.4;
        }),
        Leak.column("median of everything", bars -> quantile(bars, 0.5)),
        Leak.column("tail quantile of everything", bars -> quantile(bars, 0.1)),
        Leak.column("scaler fitted on train and test", bars -> {
          double mean = closes(bars).limit((bars.size() * 7 + 9) / 10).average().orElseThrow();
          return t -> bars.close().get(t) > mean;
        }),
        Leak.column("regression over everything", bars -> {
          double[] line = line(bars);
          return t -> bars.close().get(t) < line[0] + line[1] * t;
        }),
        Leak.column("trend between the end points", bars -> {
          double first = bars.close().get(0);
          double slope = (bars.close().get(bars.size() - 1) - first) / Math.max(1, bars.size() - 1);
          return t -> bars.close().get(t) < first + slope * t;
        }),
        Leak.column("smoothed forward and backward", WholeSeriesLeaks::bothWays),
        Leak.column("low-pass filter over everything", WholeSeriesLeaks::lowPass),
        Leak.column("seasonal means of everything", bars -> t -> IntStream.range(1, bars.size())
            .filter(i -> i % 24 == t % 24)
            .mapToDouble(i -> bars.close().get(i) - bars.close().get(i - 1)).average().orElse(0) > 0),
        Leak.column("best length over everything", WholeSeriesLeaks::bestLength),
        Leak.column("sorted by future returns", bars -> {
          double[] returns = IntStream.range(0, bars.size() - 1)
              .mapToDouble(t -> bars.close().get(t + 1) / bars.close().get(t)).toArray();
          double[] sorted = returns.clone();
          Arrays.sort(sorted);
          return t -> t < returns.length && returns[t] >= sorted[sorted.length * 9 / 10];
        }),
        Leak.column("last close", bars -> t -> bars.close().get(bars.size() - 1) > bars.close().get(t)),
        Leak.column("number of bars", bars -> t -> t > bars.size() / 2),
        Leak.column("countdown to the end", bars -> t -> bars.size() - t < 10),
        Leak.column("hash of everything", bars -> {
          String hash = bars.contentHash();
          return t -> hash.charAt(t % 64) < '8';
        }),
        Leak.column("rank among everything", bars -> t ->
            closes(bars).filter(c -> c < bars.close().get(t)).count() < bars.size() / 3));
  }

  private static DoubleStream closes(Bars bars) {
    return DoubleStream.of(bars.close().toArray());
  }

  private static double mean(Bars bars) {
    return closes(bars).average().orElseThrow();
  }

  private static IntPredicate quantile(Bars bars, double part) {
    double[] sorted = closes(bars).sorted().toArray();
    double threshold = sorted[(int) (part * (sorted.length - 1))];
    return t -> bars.close().get(t) <= threshold;
  }

  private static double[] line(Bars bars) {
    double middle = (bars.size() - 1) / 2.0;
    double mean = mean(bars);
    double up = 0;
    double down = 1e-9;
    for (int t = 0; t < bars.size(); t++) {
      up += (t - middle) * (bars.close().get(t) - mean);
      down += (t - middle) * (t - middle);
    }
    return new double[] {mean - up / down * middle, up / down};
  }

  private static IntPredicate bothWays(Bars bars) {
    double[] smooth = bars.close().toArray();
    for (int t = 1; t < smooth.length; t++) {
      smooth[t] = smooth[t - 1] + 0.2 * (smooth[t] - smooth[t - 1]);
    }
    for (int t = smooth.length - 2; t >= 0; t--) {
      smooth[t] = smooth[t + 1] + 0.2 * (smooth[t] - smooth[t + 1]);
    }
    return t -> bars.close().get(t) < smooth[t];
  }

  /** The mean and the slowest two waves of a discrete Fourier transform. */
  private static IntPredicate lowPass(Bars bars) {
    int n = bars.size();
    Column close = bars.close();
    double[] waves = new double[n];
    Arrays.fill(waves, mean(bars));
    for (int k = 1; k <= 2; k++) {
      double real = 0;
      double imaginary = 0;
      for (int t = 0; t < n; t++) {
        real += close.get(t) * StrictMath.cos(2 * Math.PI * k * t / n) * 2 / n;
        imaginary += close.get(t) * StrictMath.sin(2 * Math.PI * k * t / n) * 2 / n;
      }
      for (int t = 0; t < n; t++) {
        waves[t] += real * StrictMath.cos(2 * Math.PI * k * t / n) + imaginary * StrictMath.sin(2 * Math.PI * k * t / n);
      }
    }
    return t -> close.get(t) < waves[t];
  }

  /** Momentum over the length that would have earned most. */
  private static IntPredicate bestLength(Bars bars) {
    Column close = bars.close();
    int best = 1;
    double most = Double.NEGATIVE_INFINITY;
    for (int length = 1; length <= 30; length++) {
      double earned = 0;
      for (int t = length; t + 1 < close.length(); t++) {
        earned += Math.signum(close.get(t) - close.get(t - length)) * (close.get(t + 1) - close.get(t));
      }
      if (earned > most) {
        most = earned;
        best = length;
      }
    }
    int length = best;
    return t -> t >= length && close.get(t) > close.get(t - length);
  }
}

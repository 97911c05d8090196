package io.github.phidias.verify;

import io.github.phidias.bars.Bars;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Bars whose future, after some bar, is another one. All are valid bars; the bars up to there keep their bits. */
enum MadeUp {
  /** A random walk from another level, a week later. */
  OTHER_PRICES("other prices") {
    @Override
    void change(long[] times, double[][] values, int from, SplittableRandom random) {
      double price = values[3][Math.max(0, from - 1)] * random.nextDouble(0.25, 4);
      for (int i = from; i < times.length; i++) {
        double close = price * random.nextDouble(0.97, 1.031);
        times[i] += WEEK;
        values[0][i] = price;
        values[1][i] = Math.max(price, close) * random.nextDouble(1, 1.01);
        values[2][i] = Math.min(price, close) * random.nextDouble(0.99, 1);
        values[3][i] = close;
        values[4][i] = random.nextInt(8) == 0 ? 0 : random.nextDouble(1_000);
        price = close;
      }
    }
  },
  /** Prices and volumes a thousand times as large. */
  SCALED("prices times 1000") {
    @Override
    void change(long[] times, double[][] values, int from, SplittableRandom random) {
      for (double[] column : values) {
        for (int i = from; i < times.length; i++) {
          column[i] *= 1_000;
        }
      }
    }
  },
  /** The same bars, the last first, at the same times. */
  REVERSED("the bars in reverse") {
    @Override
    void change(long[] times, double[][] values, int from, SplittableRandom random) {
      for (double[] column : values) {
        for (int i = from, j = times.length - 1; i < j; i++, j--) {
          double kept = column[i];
          column[i] = column[j];
          column[j] = kept;
        }
      }
    }
  },
  /** A single bar. */
  ONE_BAR("one bar only") {
    @Override
    void change(long[] times, double[][] values, int from, SplittableRandom random) {}

    @Override
    int size(int from, int all) {
      return Math.min(all, from + 1);
    }
  };

  private static final long WEEK = 7 * 86_400_000L;

  final String label;

  MadeUp(String label) {
    this.label = label;
  }

  /** Changes the bars from {@code from} on. */
  abstract void change(long[] times, double[][] values, int from, SplittableRandom random);

  /** Number of bars that stay. */
  int size(int from, int all) {
    return all;
  }

  /** Twice as many bars, of other prices. */
  static Bars longer(Bars bars, SplittableRandom random) {
    int n = bars.size();
    long[] times = Arrays.copyOf(bars.openTimes(), 2 * n);
    for (int i = n; i < times.length; i++) {
      times[i] = bars.timeframe().nextBucket(times[i - 1]);
    }
    double[][] values = new double[5][2 * n];
    values[3][0] = bars.close().get(0);
    OTHER_PRICES.change(times, values, 0, random);
    return Bars.wrap(bars.instrument(), bars.timeframe(), times, values[0], values[1], values[2], values[3], values[4]);
  }

  /** The bars with another future from bar {@code from} on. */
  Bars from(Bars bars, int from, SplittableRandom random) {
    if (from >= bars.size()) {
      return bars;
    }
    int n = size(from, bars.size());
    long[] times = Arrays.copyOf(bars.openTimes(), n);
    double[][] values = {
      Arrays.copyOf(bars.open().toArray(), n), Arrays.copyOf(bars.high().toArray(), n), Arrays.copyOf(bars.low().toArray(), n),
      Arrays.copyOf(bars.close().toArray(), n), Arrays.copyOf(bars.volume().toArray(), n)
    };
    change(times, values, from, random);
    return Bars.wrap(bars.instrument(), bars.timeframe(), times, values[0], values[1], values[2], values[3], values[4]);
  }
}

package io.github.phidias.bars;

import java.util.SplittableRandom;

/** Made-up bars for property tests: a random walk in ticks with jumps, flat stretches, equal prices and missing bars. */
public final class TickBars {
  private static final double TICKS = 100;

  private TickBars() {}

  /** Hourly bars that depend on the seed and the count only; the first k of more bars are the k bars of that seed. */
  public static Bars of(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] times = new long[count];
    double[][] c = new double[5][count];
    long close = 5_000L + random.nextInt(5_000);
    long time = 1_700_000_400_000L / 3_600_000 * 3_600_000;
    for (int i = 0; i < count; i++) {
      boolean still = random.nextInt(4) == 0;
      int width = random.nextInt(12) == 0 ? 60 : 9;
      long open = still ? close : Math.max(50, close + random.nextInt(2 * width + 1) - width);
      close = still ? open : Math.max(50, open + random.nextInt(2 * width + 1) - width);
      long high = Math.max(open, close) + (still ? 0 : random.nextInt(4));
      long low = Math.min(open, close) - (still ? 0 : random.nextInt(4));
      time += 3_600_000L * (random.nextInt(20) == 0 ? 2 : 1);
      times[i] = time;
      c[0][i] = open / TICKS;
      c[1][i] = high / TICKS;
      c[2][i] = low / TICKS;
      c[3][i] = close / TICKS;
      c[4][i] = random.nextInt(5) == 0 ? 0 : random.nextInt(1_000);
    }
    return Bars.wrap(new Instrument("TEST", "USD"), Timeframe.HOUR, times, c[0], c[1], c[2], c[3], c[4]);
  }

  /** Hourly bars of given closes; open, high and low are equal to the close, volume 1. */
  public static Bars ofCloses(double... closes) {
    long[] times = new long[closes.length];
    double[] volume = new double[closes.length];
    for (int i = 0; i < closes.length; i++) {
      times[i] = i * 3_600_000L;
      volume[i] = 1;
    }
    return Bars.of(new Instrument("TEST", "USD"), Timeframe.HOUR, times, closes, closes, closes, closes, volume);
  }
}

package io.github.phidias.bars;

import java.util.SplittableRandom;

/** Valid bars by a seed, for tests. */
public final class RandomBars {
  private RandomBars() {}

  /** Hourly bars of a random walk without gaps. */
  public static Bars of(long seed, int count) {
    return of(seed, count, Timeframe.HOUR, 0);
  }

  /** Bars of a random walk from an aligned open time on; about {@code gapShare} of the bars are followed by a gap. */
  public static Bars of(long seed, int count, Timeframe timeframe, double gapShare) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] times = new long[count];
    double[][] columns = new double[5][count];
    long time = timeframe.bucketStart(1_700_000_000_000L + random.nextLong(100_000_000_000L));
    double price = 50 + random.nextInt(100);
    for (int i = 0; i < count; i++) {
      double open = price + random.nextInt(-100, 101) / 64.0;
      double close = Math.max(1, open + random.nextDouble(-2, 2));
      open = Math.max(1, open);
      times[i] = time;
      columns[0][i] = open;
      columns[1][i] = Math.max(open, close) + random.nextDouble();
      columns[2][i] = Math.min(open, close) - random.nextDouble(0.9);
      columns[3][i] = close;
      columns[4][i] = random.nextInt(10) == 0 ? 0 : random.nextDouble(1000);
      price = close;
      int steps = random.nextDouble() < gapShare ? random.nextInt(2, 40) : 1;
      for (int s = 0; s < steps; s++) {
        time = timeframe.nextBucket(time);
      }
    }
    return Bars.wrap(
        new Instrument("BTC", "USD"), timeframe, times, columns[0], columns[1], columns[2], columns[3], columns[4]);
  }

  /** Whether two sets of bars have the same times and bits. */
  public static boolean same(Bars a, Bars b) {
    return java.util.Arrays.equals(a.openTimes(), b.openTimes())
        && a.open().sameBits(b.open()) && a.high().sameBits(b.high()) && a.low().sameBits(b.low())
        && a.close().sameBits(b.close()) && a.volume().sameBits(b.volume());
  }
}

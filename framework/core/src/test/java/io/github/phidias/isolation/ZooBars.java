package io.github.phidias.isolation;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import java.util.Random;

/** Seeded hourly bars of BTC/USD. */
final class ZooBars {
  static final long FIRST = 1_704_067_200_000L;

  private ZooBars() {}

  static Bars of(int count) {
    Random random = new Random(5);
    long[] times = new long[count];
    double[][] c = new double[5][count];
    double price = 100;
    for (int i = 0; i < count; i++) {
      times[i] = FIRST + i * 3_600_000L;
      c[0][i] = price;
      c[3][i] = Math.max(5, price + random.nextInt(-4, 5));
      c[1][i] = Math.max(c[0][i], c[3][i]) + random.nextInt(3);
      c[2][i] = Math.min(c[0][i], c[3][i]) - random.nextInt(3);
      c[4][i] = random.nextInt(100);
      price = c[3][i];
    }
    return Bars.wrap(new Instrument("BTC", "USD"), Timeframe.HOUR, times, c[0], c[1], c[2], c[3], c[4]);
  }
}

package io.github.phidias.strategies.portfolio;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.RandomBars;
import io.github.phidias.bars.Timeframe;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Daily bars of several instruments, for tests. */
final class Shares {
  private static final long DAY = 86_400_000L;
  private static final Timeframe ONE_DAY = Timeframe.parse("1d");

  private Shares() {}

  static Instrument named(String base) {
    return new Instrument(base, "USD");
  }

  /** Bars of given closes from a day on, one a day; open, high and low are equal to the close. */
  static Bars ofCloses(String base, String firstDay, double... closes) {
    long first = LocalDate.parse(firstDay).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    long[] times = new long[closes.length];
    double[] volume = new double[closes.length];
    for (int i = 0; i < closes.length; i++) {
      times[i] = first + i * DAY;
      volume[i] = 1;
    }
    return Bars.of(named(base), ONE_DAY, times, closes, closes, closes, closes, volume);
  }

  /** Without the bar of an index, as after a holiday. */
  static Bars without(Bars bars, int index) {
    long[] times = new long[bars.size() - 1];
    double[][] columns = new double[5][times.length];
    for (int i = 0; i < times.length; i++) {
      int from = i < index ? i : i + 1;
      times[i] = bars.openTime(from);
      columns[0][i] = bars.open().get(from);
      columns[1][i] = bars.high().get(from);
      columns[2][i] = bars.low().get(from);
      columns[3][i] = bars.close().get(from);
      columns[4][i] = bars.volume().get(from);
    }
    return Bars.wrap(bars.instrument(), bars.timeframe(), times, columns[0], columns[1], columns[2], columns[3], columns[4]);
  }

  /** Random walks with holidays of their own, that start and end within half a year of each other. */
  static List<Bars> random(long seed, int instruments) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Bars> out = new ArrayList<>();
    for (int i = 0; i < instruments; i++) {
      Bars walk = RandomBars.of(random.nextLong(), 150 + random.nextInt(100), ONE_DAY, 0.03);
      long[] times = walk.openTimes();
      long shift = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(90)).toEpochDay() * DAY - times[0];
      for (int t = 0; t < times.length; t++) {
        times[t] += shift;
      }
      out.add(Bars.wrap(
          named("S" + i), ONE_DAY, times, walk.open().toArray(), walk.high().toArray(), walk.low().toArray(),
          walk.close().toArray(), walk.volume().toArray()));
    }
    return out;
  }
}

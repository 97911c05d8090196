package io.github.phidias.strategies;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Hourly bars with gaps. */
final class HourBars {
  private HourBars() {}

  /** Bars that open so many hours after the start of 1970, all prices equal to the close, volume 1. */
  static Bars at(int[] hours, double... closes) {
    double[] volume = new double[closes.length];
    Arrays.fill(volume, 1);
    long[] times = IntStream.of(hours).mapToLong(h -> h * 3_600_000L).toArray();
    return Bars.of(new Instrument("TEST", "USD"), Timeframe.HOUR, times, closes, closes, closes, closes, volume);
  }
}

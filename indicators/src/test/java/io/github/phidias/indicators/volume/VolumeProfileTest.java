package io.github.phidias.indicators.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.TickBars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.indicators.Indicators;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VolumeProfileTest {
  private static double[] last(Bars bars, VolumeProfile profile) {
    return Indicators.of(BarColumns.of(bars)).columns(profile).stream().mapToDouble(c -> c.get(c.length() - 1)).toArray();
  }

  private static Bars bars(double[] high, double[] low, double... volume) {
    long[] times = new long[low.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = i * 3_600_000L;
    }
    return Bars.of(Instrument.UNKNOWN, Timeframe.HOUR, times, low, high, low, high, volume);
  }

  @Test
  void volumeIsSpreadOverTheRangeOfABar() {
    // From 8 to 11.5 with 4 bins: width 1. Bins hold 10, 10, 70 and 5.
    Bars bars = bars(new double[] {11, 11.5, 10.75}, new double[] {8, 11.25, 10.25}, 30, 5, 60);
    assertArrayEquals(new double[] {10.5, 11, 10}, last(bars, new VolumeProfile(3, 4, 0.7)));
    assertArrayEquals(new double[] {10.5, 11, 9}, last(bars, new VolumeProfile(3, 4, 0.8)));
    assertArrayEquals(new double[] {10.5, 12, 8}, last(bars, new VolumeProfile(3, 4, 1)));
  }

  @Test
  void whatLeftTheWindowCountsNoMore() {
    Bars bars = bars(new double[] {5, 9, 9.5}, new double[] {5, 9, 8.5}, 1_000, 3, 1);
    assertArrayEquals(new double[] {9.25, 9.5, 9}, last(bars, new VolumeProfile(2, 4, 0.7)));
  }

  @Test
  void aWindowWithoutVolumeHasNoProfile() {
    assertTrue(Double.isNaN(last(bars(new double[] {5, 9}, new double[] {4, 8}, 7, 0), new VolumeProfile(1))[0]));
  }

  @Test
  void aPriceThatStandsStillIsItsOwnPointOfControl() {
    double price = 100 / 3.0;
    double[] still = {price, price, price};
    for (double level : last(bars(still, still, 1, 2, 3), new VolumeProfile(2))) {
      assertEquals(price, level, 2 * Math.ulp(price));
    }
  }

  /** Counts every window anew. The area is at least its share, and no bin is fuller than that of the point of control. */
  @Property(tries = 100)
  void theMovingCountIsThatOfEachWindowOnItsOwn(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int count, @ForAll @IntRange(min = 1, max = 40) int length,
      @ForAll @IntRange(min = 2, max = 30) int bins) {
    Bars bars = TickBars.of(seed, count);
    List<Column> moving = Indicators.of(BarColumns.of(bars)).columns(new VolumeProfile(length, bins, 0.7));
    for (int i = length - 1; i < count; i++) {
      Bars window = bars.slice(i - length + 1, i + 1);
      List<Column> alone = Indicators.of(BarColumns.of(window)).columns(new VolumeProfile(length, bins, 0.7));
      double control = alone.get(0).get(length - 1);
      if (control != moving.get(0).get(i) && !Double.isNaN(control)) {
        // Two bins that hold the same but for roundings.
        assertEquals(held(window, control, alone, length), held(window, moving.get(0).get(i), alone, length), 1e-6);
      } else {
        assertEquals(control, moving.get(0).get(i));
      }
      if (!Double.isNaN(control)) {
        double all = 0;
        for (int k = 0; k < length; k++) {
          all += window.volume().get(k);
        }
        assertTrue(between(window, moving.get(2).get(i), moving.get(1).get(i)) >= 0.7 * all - 1e-6);
        // Equal only where the price stands still, and a bin is as narrow as the numbers are.
        assertTrue(moving.get(2).get(i) <= moving.get(0).get(i) && moving.get(0).get(i) <= moving.get(1).get(i));
        assertTrue(moving.get(2).get(i) < moving.get(1).get(i));
      }
    }
  }

  /** Volume of the bin around a middle: bins are at least as wide as half the least width that could cover the range. */
  private static double held(Bars window, double middle, List<Column> alone, int length) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    for (int k = 0; k < length; k++) {
      lowest = Math.min(lowest, window.low().get(k));
      highest = Math.max(highest, window.high().get(k));
    }
    // A middle is an odd multiple of half the width: its lowest bit tells the width.
    double half = Math.ulp(middle);
    while (middle / (2 * half) == Math.rint(middle / (2 * half))) {
      half *= 2;
    }
    assertTrue(alone.get(1).get(length - 1) > lowest && alone.get(2).get(length - 1) <= highest);
    return between(window, middle - half, middle + half);
  }

  private static double between(Bars window, double low, double high) {
    double sum = 0;
    for (int k = 0; k < window.size(); k++) {
      double l = window.low().get(k);
      double h = window.high().get(k);
      double volume = window.volume().get(k);
      if (l == h) {
        sum += l >= low && l < high ? volume : 0;
      } else {
        sum += volume * Math.max(0, Math.min(h, high) - Math.max(l, low)) / (h - l);
      }
    }
    return sum;
  }
}

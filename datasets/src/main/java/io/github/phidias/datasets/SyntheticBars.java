package io.github.phidias.datasets;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import java.time.Instant;
import java.util.Objects;

/**
 * Made-up bars from a seed, for tests and for measuring speed; they say nothing about any market.
 *
 * <p>The model, for each bar: the volatility is calm or wild, and changes from one to the other with a small
 * probability (a Markov chain of two states). The log price takes eight normal steps inside the bar, whose
 * extremes are high and low, and with a small probability one jump at the open. It is pulled very weakly towards its
 * start, so that a series of any length stays in the range of doubles. Volume is log-normal and grows with the distance
 * from low to high. Prices are rounded to the number of decimals, and never to less than one unit of the last.
 *
 * <p>One seed gives the same bits on every JVM: the generator is xoshiro256++ (Blackman and Vigna, 2019) seeded by
 * SplitMix64, normal numbers come by Marsaglia's polar method, and all functions are those of {@link StrictMath}.
 *
 * @param seed             any number
 * @param timeframe        length of a bar, no months
 * @param start            open time of the first bar
 * @param startPrice       first open, above zero
 * @param decimals         decimals of a price, 0 to 8
 * @param calmVolatility   standard deviation of the log return of a bar in the calm state, 0 to 1
 * @param wildVolatility   the same in the wild state
 * @param switchChance     probability a bar of changing the state
 * @param jumpChance       probability a bar of a jump
 * @param jumpSize         standard deviation of a jump in log price
 * @param meanVolume       typical volume of a calm bar, above zero
 */
public record SyntheticBars(
    long seed, Timeframe timeframe, Instant start, double startPrice, int decimals, double calmVolatility, double wildVolatility,
    double switchChance, double jumpChance, double jumpSize, double meanVolume) {
  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};

  public SyntheticBars {
    Objects.requireNonNull(start, "start");
    require(timeframe.months() == 0, "timeframe", timeframe, "must be of fixed length");
    require(startPrice >= 1e-6 && startPrice <= 1e9, "startPrice", startPrice, "must be 0.000001 to 1e9");
    require(decimals >= 0 && decimals < POWERS.length, "decimals", decimals, "must be 0 to 8");
    require(calmVolatility >= 0 && calmVolatility <= 1, "calmVolatility", calmVolatility, "must be 0 to 1");
    require(wildVolatility >= 0 && wildVolatility <= 1, "wildVolatility", wildVolatility, "must be 0 to 1");
    require(switchChance >= 0 && switchChance <= 1, "switchChance", switchChance, "must be 0 to 1");
    require(jumpChance >= 0 && jumpChance <= 1, "jumpChance", jumpChance, "must be 0 to 1");
    require(jumpSize >= 0 && jumpSize <= 1, "jumpSize", jumpSize, "must be 0 to 1");
    require(meanVolume > 0 && meanVolume <= 1e12, "meanVolume", meanVolume, "must be above zero, at most 1e12");
  }

  private static void require(boolean holds, String field, Object seen, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("syntheticBars." + field + " was " + seen + " but " + rule);
    }
  }

  /** One-minute bars from 2020 on that start at 100.00 and move about as a lively coin does. */
  public static SyntheticBars of(long seed) {
    return new SyntheticBars(
        seed, Timeframe.MINUTE, Instant.parse("2020-01-01T00:00:00Z"), 100, 2, 0.0006, 0.002, 0.001, 0.0002, 0.01, 10);
  }

  /** The same model at another bar length; volatilities are those of a bar and stay as they are. */
  public SyntheticBars timeframe(Timeframe newTimeframe) {
    return new SyntheticBars(
        seed, newTimeframe, start, startPrice, decimals, calmVolatility, wildVolatility, switchChance, jumpChance, jumpSize, meanVolume);
  }

  /** Gives out so many bars one by one, keeping none. */
  public void forEach(long count, RowHandler handler) {
    new SyntheticWalk(this).run(count, handler);
  }

  /** So many bars in columns. */
  public Bars bars(int count) {
    long[] times = new long[count];
    double[][] c = new double[5][count];
    int[] size = {0};
    forEach(count, (time, open, high, low, close, volume) -> {
      int i = size[0]++;
      times[i] = time;
      c[0][i] = open;
      c[1][i] = high;
      c[2][i] = low;
      c[3][i] = close;
      c[4][i] = volume;
    });
    return Bars.wrap(Instrument.parse("SYNTHETIC/USD"), timeframe, times, c[0], c[1], c[2], c[3], c[4]);
  }

  /** Rounds a price to the decimals, the double nearest to that decimal. */
  double rounded(double price) {
    double scale = POWERS[decimals];
    return Math.max(1, Math.rint(price * scale)) / scale;
  }
}

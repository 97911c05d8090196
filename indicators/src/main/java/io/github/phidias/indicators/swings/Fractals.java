package io.github.phidias.indicators.swings;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.Extremes;
import io.github.phidias.indicators.kernels.NumberRuns;

/**
 * Fractal pivots of some highs and lows. Bar i is a pivot high when its high is above each of the k highs before it and not
 * under any of the k after it, so that the first bar of a plateau is the pivot; a pivot low likewise with lows. Known at bar
 * i + k. The highest of k bars costs the same whatever k is, and two of them decide, so each bar costs the same too.
 */
final class Fractals {
  private final Column high;
  private final Column low;
  private final int k;
  private final Column highest;
  private final Column lowest;

  Fractals(Column high, Column low, int k) {
    this.high = high;
    this.low = low;
    this.k = NumberRuns.requireLength("k", k, 1);
    this.highest = Extremes.highest(high, k);
    this.lowest = Extremes.lowest(low, k);
  }

  /** As above, of prices that nobody has checked. */
  static Fractals checked(Column high, Column low, int k) {
    if (high.length() != low.length()) {
      throw new InputException(ErrorCode.LENGTH_MISMATCH, "low",
          "there are %d highs but %d lows; both must have one value a bar".formatted(high.length(), low.length()));
    }
    for (int t = 0; t < low.length(); t++) {
      if (!(low.get(t) > 0 && high.get(t) >= low.get(t) && high.get(t) < Double.POSITIVE_INFINITY)) {
        throw new InputException(ErrorCode.BAD_OHLC, "low[" + t + "]",
            "at bar %d low was %s and high %s but they must be finite, above zero, and low not over high"
                .formatted(t, low.get(t), high.get(t)));
      }
    }
    return new Fractals(high, low, k);
  }

  int length() {
    return high.length();
  }

  int k() {
    return k;
  }

  double high(int index) {
    return high.get(index);
  }

  double low(int index) {
    return low.get(index);
  }

  /** Whether bar {@code known - k} is a pivot high, as seen at the close of bar {@code known}, which is 2k or later. */
  boolean highAt(int known) {
    double value = high.get(known - k);
    return value > highest.get(known - k - 1) && value >= highest.get(known);
  }

  /** The same for a pivot low. */
  boolean lowAt(int known) {
    double value = low.get(known - k);
    return value < lowest.get(known - k - 1) && value <= lowest.get(known);
  }
}

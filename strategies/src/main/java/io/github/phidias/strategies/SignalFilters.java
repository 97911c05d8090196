package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategies.filters.TrendFilter;
import io.github.phidias.strategies.filters.VolumeFilter;

/**
 * The optional filters that several strategies have among their own parameters:
 *
 * <ul>
 *   <li>trend: {@link TrendFilter} over {@code emaLength};
 *   <li>volume: {@link VolumeFilter} over 20 bars;
 *   <li>ATR stop: the stop lies {@code atrMultiplier * ATR(14)[t]} from the entry fill, in place of the simulator's.
 * </ul>
 *
 * <p>Where what a filter needs is undefined (or the stop distance is zero, when 14 bars stood still), there is no
 * signal: a trade is not opened without the protection that was asked for.
 */
record SignalFilters(
    boolean trend, boolean volume, boolean atrStop, int emaLength, double volumeMultiplier, double atrMultiplier) {
  private static final int VOLUME_LENGTH = 20;
  private static final int ATR_LENGTH = 14;

  SignalFilters {
    if (atrStop && !(atrMultiplier > 0)) {
      throw InputException.badParameter("atr_multiplier", atrMultiplier, "must be above zero with atr_stop");
    }
  }

  private record StopDistance(double multiplier) {}

  /** Takes back the signals that do not pass, adds the stop, and sets the warm-up, at least {@code ownWarmUp}. */
  void apply(BarColumns bars, SignalColumn.Builder signals, int ownWarmUp) {
    IndicatorColumns indicators = Indicators.of(bars);
    int warmUp = ownWarmUp;
    if (trend) {
      signals.keepIf(new TrendFilter(emaLength).over(bars));
    }
    if (volume) {
      signals.keepIf(new VolumeFilter(volumeMultiplier, VOLUME_LENGTH).over(bars));
      warmUp = Math.max(warmUp, VOLUME_LENGTH);
    }
    if (atrStop) {
      Column distance = bars.column(new StopDistance(atrMultiplier), b -> scaled(indicators.atr(ATR_LENGTH)));
      signals.keepIf((t, code) -> distance.get(t) > 0).stopDistance(distance);
      warmUp = Math.max(warmUp, ATR_LENGTH);
    }
    signals.warmUp(warmUp);
  }

  private Column scaled(Column atr) {
    double[] out = new double[atr.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = atrMultiplier * atr.get(i);
    }
    return Column.wrap(out);
  }
}

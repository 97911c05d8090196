package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import java.util.Map;

/**
 * Relative strength index r of the close against two levels.
 *
 * <p>LEVEL: BUY where {@code r[t] <= oversold}, SELL where {@code r[t] >= overbought}. REVERSAL: BUY where {@code r[t-1]
 * < oversold} and {@code r[t] >= oversold}, SELL where {@code r[t-1] > overbought} and {@code r[t] <= overbought}. With
 * v the reading that was beyond the level ({@code r[t]} or {@code r[t-1]}), confidence is {@code 0.5 + 0.5 * (oversold -
 * v) / oversold} for BUY and {@code 0.5 + 0.5 * (v - overbought) / (100 - overbought)} for SELL; 1 where the denominator
 * is zero. No signal without a reading. Metadata: {@code rsi} (r[t]).
 */
@StrategyName(
    value = "rsi",
    belief = "After a run of falls sellers are exhausted and the price comes back, after a run of rises likewise: extremes of "
        + "the relative strength index are overdone. Fails in strong trends, where the index stays extreme for long and the "
        + "strategy keeps buying into a fall.")
public record Rsi(
    @Param(value = "14", min = 2, max = 500, unit = "bars", alias = "period", description = "Changes averaged") int rsiPeriod,
    @Param(value = "70", min = 50, max = 100, unit = "index points", description = "Level that sells") double overbought,
    @Param(value = "30", min = 0, max = 50, unit = "index points", description = "Level that buys, under overbought") double oversold,
    @Param(value = "WILDER", description = "How gains and losses are averaged") Smoothing smoothing,
    @Param(value = "LEVEL", description = "Signal beyond the level, or on the way back over it") Trigger trigger,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction", description = "Part of equity asked for") double positionSize,
    @Param(value = "false", description = "Signal only with the trend of ema_length") boolean trendFilter,
    @Param(value = "false", description = "Signal only on raised volume") boolean volumeFilter,
    @Param(value = "false", description = "Stop at a multiple of the average true range") boolean atrStop,
    @Param(value = "20", min = 1, unit = "bars", description = "Length of the trend filter's average") int emaLength,
    @Param(value = "1.5", min = 0, description = "Volume filter: times the mean volume of the 20 bars before") double volumeMultiplier,
    @Param(value = "2", min = 0, description = "Stop distance in average true ranges of 14 bars") double atrMultiplier)
    implements ColumnStrategy {

  /** How gains and losses are averaged. */
  public enum Smoothing {
    /** Wilder's averages. */
    WILDER,
    /** Plain means of the last {@code rsiPeriod} changes. */
    CUTLER
  }

  /** When a level gives a signal. */
  public enum Trigger {
    /** At every bar that is beyond it. */
    LEVEL,
    /** At the bar that comes back over it. */
    REVERSAL
  }

  public Rsi {
    RecordDescriptor.of(Rsi.class).require(rsiPeriod, overbought, oversold, smoothing, trigger, positionSize,
        trendFilter, volumeFilter, atrStop, emaLength, volumeMultiplier, atrMultiplier);
    if (!(oversold < overbought)) {
      throw InputException.badParameter("oversold", oversold, "must be under overbought %s".formatted(overbought));
    }
    var _ = new SignalFilters(trendFilter, volumeFilter, atrStop, emaLength, volumeMultiplier, atrMultiplier);
  }

  /** A length, and defaults for the rest. */
  public static Rsi of(int rsiPeriod) {
    return new Rsi(rsiPeriod, 70, 30, Smoothing.WILDER, Trigger.LEVEL, 0.1, false, false, false, 20, 1.5, 2);
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    IndicatorColumns indicators = Indicators.of(columns);
    Column r = switch (smoothing) {
      case WILDER -> indicators.rsi(rsiPeriod);
      case CUTLER -> indicators.rsiCutler(rsiPeriod);
    };
    SignalColumn.Builder signals = SignalColumn.builder(r.length());
    int warmUp = trigger == Trigger.LEVEL ? rsiPeriod : rsiPeriod + 1;
    for (int t = warmUp; t < r.length(); t++) {
      double now = r.get(t);
      double beyond = trigger == Trigger.LEVEL ? now : r.get(t - 1);
      boolean back = trigger == Trigger.REVERSAL;
      if (back ? beyond < oversold && now >= oversold : now <= oversold) {
        signals.set(t, SignalColumn.BUY, confidence(oversold - beyond, oversold));
      } else if (back ? beyond > overbought && now <= overbought : now >= overbought) {
        signals.set(t, SignalColumn.SELL, confidence(beyond - overbought, 100 - overbought));
      }
    }
    new SignalFilters(trendFilter, volumeFilter, atrStop, emaLength, volumeMultiplier, atrMultiplier)
        .apply(columns, signals, warmUp);
    return signals.positionSize(positionSize).metadata(t -> Map.of("rsi", r.get(t))).build();
  }

  private static double confidence(double beyond, double room) {
    return room == 0 ? 1 : 0.5 + 0.5 * beyond / room;
  }
}

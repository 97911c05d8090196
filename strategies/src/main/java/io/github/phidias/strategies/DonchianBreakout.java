package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import java.util.Map;

/**
 * Breakout from a Donchian channel, the first system of the Turtles (Curtis Faith, "Way of the Turtle", 2007): BUY where the
 * close lies above the highest high of the {@code entryLength} bars before, SELL where it lies below the lowest low of the
 * {@code exitLength} bars before. The stop lies {@code stopAtr} average true ranges of 20 bars from the entry; 0 leaves it to
 * the simulator. Confidence 1. Metadata: {@code channel_high, channel_low}.
 */
@StrategyName(
    value = "donchian_breakout",
    belief = "A price that leaves the range of the last weeks has found new buyers and goes on further than most expect; few "
        + "large gains pay for many small losses. Fails in ranges, where most breakouts turn back at once, and in any market in "
        + "which the few large moves do not come.")
public record DonchianBreakout(
    @Param(value = "20", min = 1, max = 5000, unit = "bars", description = "Bars whose highest high is to be passed") int entryLength,
    @Param(value = "10", min = 1, max = 5000, unit = "bars", description = "Bars whose lowest low ends the trade") int exitLength,
    @Param(value = "2", min = 0, max = 100, unit = "average true ranges", description = "Distance of the stop, 0 for none of its own")
        double stopAtr,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction", description = "Part of equity asked for") double positionSize)
    implements ColumnStrategy {
  private static final int ATR_LENGTH = 20;

  public DonchianBreakout {
    RecordDescriptor.of(DonchianBreakout.class).require(entryLength, exitLength, stopAtr, positionSize);
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    IndicatorColumns indicators = Indicators.of(columns);
    Column close = columns.bars().close();
    Column high = indicators.highest(PriceSource.HIGH, entryLength);
    Column low = indicators.lowest(PriceSource.LOW, exitLength);
    Column atr = indicators.atr(ATR_LENGTH);
    boolean stops = stopAtr > 0;
    int warmUp = Math.max(Math.max(entryLength, exitLength), stops ? ATR_LENGTH : 0);
    SignalColumn.Builder signals = SignalColumn.builder(close.length()).warmUp(warmUp);
    for (int t = warmUp; t < close.length(); t++) {
      if (close.get(t) > high.get(t - 1) && !(stops && atr.get(t) == 0)) {
        signals.set(t, SignalColumn.BUY);
      } else if (close.get(t) < low.get(t - 1)) {
        signals.set(t, SignalColumn.SELL);
      }
    }
    if (stops) {
      signals.stopDistance(columns.column(new StopDistance(stopAtr), _ -> Scaled.by(stopAtr, atr)));
    }
    return signals.positionSize(positionSize)
        .metadata(t -> Map.of("channel_high", high.get(t - 1), "channel_low", low.get(t - 1))).build();
  }

  private record StopDistance(double multiple) {}
}

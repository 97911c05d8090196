package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.Macd;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import java.util.Map;

/**
 * Crossing of the moving average convergence divergence and its signal line (Gerald Appel): BUY where the line crosses above its
 * average, SELL where it crosses below; none in the first {@code slow + signal} bars, while the averages lean on their start.
 * With {@code zeroFilter} it buys only while the line is above zero (the fast average above the slow one) and sells only while it
 * is below. Confidence 1. Metadata: {@code macd, signal}.
 */
@StrategyName(
    value = "macd",
    belief = "A move that gathers speed goes on: the distance of two averages turns before the averages cross. Fails in sideways "
        + "markets, where the lines cross every few bars and costs eat the account.")
public record MacdCross(
    @Param(value = "12", min = 1, max = 500, unit = "bars", description = "Length of the fast average, under slow_period") int fastPeriod,
    @Param(value = "26", min = 2, max = 1000, unit = "bars", description = "Length of the slow average") int slowPeriod,
    @Param(value = "9", min = 1, max = 500, unit = "bars", description = "Length of the signal line's average") int signalPeriod,
    @Param(value = "false", description = "Buy only above zero, sell only below") boolean zeroFilter,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction", description = "Part of equity asked for") double positionSize)
    implements ColumnStrategy {

  public MacdCross {
    RecordDescriptor.of(MacdCross.class).require(fastPeriod, slowPeriod, signalPeriod, zeroFilter, positionSize);
    if (fastPeriod >= slowPeriod) {
      throw InputException.badParameter("fast_period", fastPeriod, "must be under slow_period %d".formatted(slowPeriod));
    }
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    Macd lines = Indicators.of(columns).macd(fastPeriod, slowPeriod, signalPeriod);
    int length = columns.bars().size();
    int warmUp = slowPeriod + signalPeriod;
    SignalColumn.Builder signals = SignalColumn.builder(length).warmUp(warmUp);
    for (int t = warmUp; t < length; t++) {
      if (Crosses.above(lines.macd(), lines.signal(), t) && !(zeroFilter && lines.macd().get(t) <= 0)) {
        signals.set(t, SignalColumn.BUY);
      } else if (Crosses.below(lines.macd(), lines.signal(), t) && !(zeroFilter && lines.macd().get(t) >= 0)) {
        signals.set(t, SignalColumn.SELL);
      }
    }
    return signals.positionSize(positionSize)
        .metadata(t -> Map.of("macd", lines.macd().get(t), "signal", lines.signal().get(t))).build();
  }
}

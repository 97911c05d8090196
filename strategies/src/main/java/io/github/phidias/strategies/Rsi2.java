package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import java.util.Map;

/**
 * Short pullback in a long rise (Larry Connors and Cesar Alvarez, "Short Term Trading Strategies That Work", 2008): BUY where
 * the close lies above its average of {@code trendLength} bars and the relative strength index of {@code rsiPeriod} changes is
 * under {@code entryLevel}; SELL where the close lies above its average of {@code exitLength} bars. Confidence 1. Metadata:
 * {@code rsi, trend, exit}.
 */
@StrategyName(
    value = "rsi_2",
    belief = "In a long rise a few falling days are sold too far, and the price recovers within days. Found on stock indices, "
        + "which recovered often in the years it was found in. Fails when the long rise ends: it buys the first leg of the "
        + "fall, has no stop, and a single crash can cost years of small gains.")
public record Rsi2(
    @Param(value = "2", min = 1, max = 100, unit = "bars", alias = "period", description = "Changes averaged") int rsiPeriod,
    @Param(value = "10", min = 0, max = 100, unit = "index points", description = "Level under which it buys") double entryLevel,
    @Param(value = "200", min = 1, max = 5000, unit = "bars", description = "Length of the average that tells the trend")
        int trendLength,
    @Param(value = "5", min = 1, max = 5000, unit = "bars", description = "Length of the average that ends the trade")
        int exitLength,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction", description = "Part of equity asked for") double positionSize)
    implements ColumnStrategy {

  public Rsi2 {
    RecordDescriptor.of(Rsi2.class).require(rsiPeriod, entryLevel, trendLength, exitLength, positionSize);
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    IndicatorColumns indicators = Indicators.of(columns);
    Column close = columns.bars().close();
    Column rsi = indicators.rsi(rsiPeriod);
    Column trend = indicators.sma(trendLength);
    Column exit = indicators.sma(exitLength);
    int warmUp = Math.max(rsiPeriod, Math.max(trendLength, exitLength) - 1);
    SignalColumn.Builder signals = SignalColumn.builder(close.length()).warmUp(warmUp);
    for (int t = warmUp; t < close.length(); t++) {
      if (close.get(t) > trend.get(t) && rsi.get(t) < entryLevel) {
        signals.set(t, SignalColumn.BUY);
      } else if (close.get(t) > exit.get(t)) {
        signals.set(t, SignalColumn.SELL);
      }
    }
    return signals.positionSize(positionSize)
        .metadata(t -> Map.of("rsi", rsi.get(t), "trend", trend.get(t), "exit", exit.get(t))).build();
  }
}

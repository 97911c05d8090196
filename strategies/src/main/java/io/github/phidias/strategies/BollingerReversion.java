package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Bollinger;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import java.util.Map;

/**
 * Return to the mean inside Bollinger bands (John Bollinger, "Bollinger on Bollinger Bands", 2001): BUY where the close crosses
 * below the lower band, SELL where it crosses above the middle one. Confidence 1. Metadata: {@code middle, lower}.
 */
@StrategyName(
    value = "bollinger_reversion",
    belief = "A close far under its recent mean, measured by its own spread, is a passing imbalance, and the price comes back to "
        + "the mean. Fails when the mean itself moves: in a fall every cross of the lower band is the start of a lower mean, and "
        + "without a stop the loss has no bound.")
public record BollingerReversion(
    @Param(value = "20", min = 2, max = 5000, unit = "bars", description = "Bars of mean and deviation") int length,
    @Param(value = "2", min = 0, max = 10, unit = "deviations", description = "Distance of the lower band") double deviations,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction", description = "Part of equity asked for") double positionSize)
    implements ColumnStrategy {

  public BollingerReversion {
    RecordDescriptor.of(BollingerReversion.class).require(length, deviations, positionSize);
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    Column close = columns.bars().close();
    Bollinger bands = Indicators.of(columns).bollinger(length, deviations);
    SignalColumn.Builder signals = SignalColumn.builder(close.length()).warmUp(length);
    for (int t = length; t < close.length(); t++) {
      if (Crosses.below(close, bands.lower(), t)) {
        signals.set(t, SignalColumn.BUY);
      } else if (Crosses.above(close, bands.middle(), t)) {
        signals.set(t, SignalColumn.SELL);
      }
    }
    return signals.positionSize(positionSize)
        .metadata(t -> Map.of("middle", bands.middle().get(t), "lower", bands.lower().get(t))).build();
  }
}

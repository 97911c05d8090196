package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.volatility.Squeeze;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import java.util.Map;

/**
 * Release of a squeeze (John Carter, "Mastering the Trade", 2005). A squeeze is on while Bollinger's bands lie inside Keltner's
 * ({@link Squeeze}): the closes spread less than the bars are long. BUY at the first bar after a squeeze of {@code leastBars}
 * or more if the close is above its simple average, SELL where the close crosses below that average. Confidence 1. Metadata:
 * {@code middle}, the average.
 */
@StrategyName(
    value = "keltner_squeeze",
    belief = "Calm is followed by storm: when a price has hardly moved for a while, the next move is large, and it goes the way "
        + "it starts. Fails when the release turns round at once, which it does as often as not where nobody is waiting to "
        + "trade.")
public record KeltnerSqueeze(
    @Param(value = "20", min = 2, max = 5000, unit = "bars", description = "Bars of averages, deviation and true range") int length,
    @Param(value = "2", min = 0, aboveMin = true, max = 10, unit = "deviations", description = "Width of the Bollinger bands") double deviations,
    @Param(value = "1.5", min = 0, aboveMin = true, max = 10, unit = "average true ranges", description = "Width of the Keltner channel") double channel,
    @Param(value = "3", min = 1, max = 1000, unit = "bars", description = "Least length of a squeeze") int leastBars,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction", description = "Part of equity asked for") double positionSize)
    implements ColumnStrategy {

  public KeltnerSqueeze {
    RecordDescriptor.of(KeltnerSqueeze.class).require(length, deviations, channel, leastBars, positionSize);
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    IndicatorColumns indicators = Indicators.of(columns);
    Column close = columns.bars().close();
    Column middle = indicators.sma(length);
    Column squeeze = indicators.column(new Squeeze(length, deviations, channel));
    int warmUp = length + leastBars;
    SignalColumn.Builder signals = SignalColumn.builder(close.length()).warmUp(warmUp);
    int squeezed = 0;
    for (int t = length; t < close.length(); t++) {
      boolean on = squeeze.get(t) == 1;
      if (!on && squeezed >= leastBars && close.get(t) > middle.get(t)) {
        signals.set(t, SignalColumn.BUY);
      } else if (t >= warmUp && Crosses.below(close, middle, t)) {
        signals.set(t, SignalColumn.SELL);
      }
      squeezed = on ? squeezed + 1 : 0;
    }
    return signals.positionSize(positionSize).metadata(t -> Map.of("middle", middle.get(t))).build();
  }
}

package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.trend.Supertrend;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import java.util.List;
import java.util.Map;

/**
 * Follows the Supertrend (Olivier Seban; see {@link Supertrend}): BUY where its direction turns up, that is where the close
 * passes the falling line, SELL where it turns down. The first direction is a falling one by definition, so in bars that begin
 * inside a rise the first BUY enters a rise that is not new. Confidence 1. Metadata: {@code line}, price, on its new side of
 * the close.
 */
@StrategyName(
    value = "supertrend",
    belief = "A price that has moved several of its usual ranges against the trend has ended it, and what begins then lasts "
        + "longer than a few bars. Fails in sideways markets, which turn it at both ends of the range, each time after the "
        + "move; and when the range of the bars grows at the same moment, for then the line steps back from the price it should "
        + "stop.")
public record SupertrendFollowing(
    @Param(value = "10", min = 1, max = 5000, unit = "bars", description = "Length of the average true range") int length,
    @Param(value = "3", min = 0, max = 100, unit = "average true ranges", description = "Distance of the line") double multiplier,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction", description = "Part of equity asked for") double positionSize)
    implements ColumnStrategy {

  public SupertrendFollowing {
    RecordDescriptor.of(SupertrendFollowing.class).require(length, multiplier, positionSize);
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    List<Column> trend = Indicators.of(columns).columns(new Supertrend(length, multiplier));
    Column line = trend.getFirst();
    Column direction = trend.getLast();
    int warmUp = length + 1;
    SignalColumn.Builder signals = SignalColumn.builder(line.length()).warmUp(warmUp);
    for (int t = warmUp; t < line.length(); t++) {
      if (direction.get(t) != direction.get(t - 1)) {
        signals.set(t, direction.get(t) > 0 ? SignalColumn.BUY : SignalColumn.SELL);
      }
    }
    return signals.positionSize(positionSize).metadata(t -> Map.of("line", line.get(t))).build();
  }
}

package io.github.phidias.strategies.filters;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.parameters.OneOf;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;

/** With the trend: BUY only if the close is above its exponential average, SELL only if it is below. */
@OneOf.Key("trend")
public record TrendFilter(
    @Param(value = "200", min = 1, unit = "bars", description = "Length of the average") int length)
    implements SignalFilter {
  public TrendFilter {
    RecordDescriptor.of(TrendFilter.class).require(length);
  }

  @Override
  public SignalColumn.Keep over(BarColumns columns) {
    Column average = Indicators.of(columns).ema(length);
    Column close = columns.bars().close();
    return (t, code) -> code == SignalColumn.BUY ? close.get(t) > average.get(t) : close.get(t) < average.get(t);
  }

  @Override
  public int warmUp() {
    return length;
  }
}

package io.github.phidias.strategies.filters;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.OneOf;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;

/** On raised volume: only if that of the bar is at least {@code multiplier} times the mean of the {@code length} bars before. */
@OneOf.Key("volume")
public record VolumeFilter(
    @Param(value = "1.5", min = 0, description = "Times the mean volume") double multiplier,
    @Param(value = "20", min = 1, max = 1_000_000, unit = "bars", description = "Bars averaged, those before") int length)
    implements SignalFilter {
  public VolumeFilter {
    RecordDescriptor.of(VolumeFilter.class).require(multiplier, length);
  }

  @Override
  public SignalColumn.Keep over(BarColumns columns) {
    Column traded = columns.bars().volume();
    Column average = Indicators.of(columns).sma(PriceSource.VOLUME, length);
    return (t, code) -> t > 0 && traded.get(t) >= multiplier * average.get(t - 1);
  }

  @Override
  public int warmUp() {
    return length;
  }
}

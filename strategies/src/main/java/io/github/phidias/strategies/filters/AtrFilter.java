package io.github.phidias.strategies.filters;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.parameters.OneOf;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;

/** When bars are of a usual height: only if the average true range, as a fraction of the close, is in a range, ends included. */
@OneOf.Key("atr")
public record AtrFilter(
    @Param(value = "14", min = 1, max = 1_000_000, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "0", min = 0, unit = "fraction of the close", description = "Least average true range") double least,
    @Param(value = "1", min = 0, unit = "fraction of the close", description = "Greatest average true range") double greatest)
    implements SignalFilter {
  public AtrFilter {
    RecordDescriptor.of(AtrFilter.class).require(length, least, greatest);
    Ranges.requireOrder(least, greatest);
  }

  @Override
  public SignalColumn.Keep over(BarColumns columns) {
    Column range = Indicators.of(columns).atr(length);
    Column close = columns.bars().close();
    return (t, code) -> Ranges.holds(range.get(t) / close.get(t), least, greatest);
  }

  @Override
  public int warmUp() {
    return length;
  }
}

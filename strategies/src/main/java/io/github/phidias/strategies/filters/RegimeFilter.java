package io.github.phidias.strategies.filters;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.parameters.OneOf;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;

/**
 * In a trending market, or in one that is not: only if Kaufman's efficiency ratio (Smarter Trading, 1995) is in a range, ends
 * included. The ratio is the distance that the close has come in {@code length} bars over the way it went: 1 for a straight
 * line, near 0 for a walk on the spot, 0 where it did not move at all. No reading for the first {@code length} bars.
 */
@OneOf.Key("regime")
public record RegimeFilter(
    @Param(value = "20", min = 1, max = 1_000_000, unit = "bars", description = "Changes looked at") int length,
    @Param(value = "0.3", min = 0, max = 1, description = "Least efficiency; 0 with a low greatest for markets without a trend")
        double least,
    @Param(value = "1", min = 0, max = 1, description = "Greatest efficiency") double greatest)
    implements SignalFilter {
  public RegimeFilter {
    RecordDescriptor.of(RegimeFilter.class).require(length, least, greatest);
    Ranges.requireOrder(least, greatest);
  }

  private record Way(int length) {}

  @Override
  public SignalColumn.Keep over(BarColumns columns) {
    Column close = columns.bars().close();
    Column step = columns.column(new Way(length), c -> Averages.sma(changes(close), length));
    return (t, code) -> {
      if (t < length) {
        return false;
      }
      double way = step.get(t) * length;
      double distance = Math.abs(close.get(t) - close.get(t - length));
      // Rounding may make the way a trifle shorter than the distance.
      return Ranges.holds(way == 0 ? 0 : Math.min(1, distance / way), least, greatest);
    };
  }

  private static Column changes(Column close) {
    double[] out = new double[close.length()];
    for (int t = 0; t < out.length; t++) {
      out[t] = t == 0 ? Double.NaN : Math.abs(close.get(t) - close.get(t - 1));
    }
    return Column.wrap(out);
  }

  @Override
  public int warmUp() {
    return length;
  }
}

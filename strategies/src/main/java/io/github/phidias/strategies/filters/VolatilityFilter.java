package io.github.phidias.strategies.filters;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.DeviationKind;
import io.github.phidias.indicators.Volatility;
import io.github.phidias.parameters.OneOf;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;

/**
 * In a calm or a wild market, by its own measure: only if the rank of the volatility among its last {@code lookback} values is
 * in a range, ends included. Volatility is the standard deviation of the last {@code length} simple returns of the close; the
 * rank is the fraction of the {@code lookback} values before that are below it, 0 to 1. Costs {@code lookback} comparisons a
 * signal.
 */
@OneOf.Key("volatility")
public record VolatilityFilter(
    @Param(value = "20", min = 2, max = 1_000_000, unit = "bars", description = "Returns of which the deviation is taken")
        int length,
    @Param(value = "250", min = 1, max = 100_000, unit = "bars", description = "Earlier values compared with") int lookback,
    @Param(value = "0", min = 0, max = 1, description = "Least rank") double least,
    @Param(value = "0.8", min = 0, max = 1, description = "Greatest rank") double greatest)
    implements SignalFilter {
  public VolatilityFilter {
    RecordDescriptor.of(VolatilityFilter.class).require(length, lookback, least, greatest);
    Ranges.requireOrder(least, greatest);
  }

  private record Deviations(int length) {}

  @Override
  public SignalColumn.Keep over(BarColumns columns) {
    Column deviations = columns.column(
        new Deviations(length), c -> Volatility.standardDeviation(returns(c.bars().close()), length, DeviationKind.SAMPLE));
    return (t, code) -> Ranges.holds(rank(deviations, t), least, greatest);
  }

  private double rank(Column deviations, int t) {
    if (t < warmUp()) {
      return Double.NaN;
    }
    double now = deviations.get(t);
    int below = 0;
    for (int k = t - lookback; k < t; k++) {
      below += deviations.get(k) < now ? 1 : 0;
    }
    return (double) below / lookback;
  }

  private static Column returns(Column close) {
    double[] out = new double[close.length()];
    for (int t = 0; t < out.length; t++) {
      out[t] = t == 0 ? Double.NaN : close.get(t) / close.get(t - 1) - 1;
    }
    return Column.wrap(out);
  }

  @Override
  public int warmUp() {
    return length + lookback;
  }
}

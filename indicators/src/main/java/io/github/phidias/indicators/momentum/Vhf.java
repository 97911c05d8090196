package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Extremes;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingAmount;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Vertical horizontal filter, 0 to 1, high in a trend: the range of the last {@code length} values over the sum of the last {@code
 * length} absolute changes (Adam White, "The Vertical Horizontal Filter", Futures, 1991); 0 without a change. No value for the
 * first {@code length} bars.
 */
@IndicatorName(
    value = "vhf", formula = "(highest - lowest of length values) / sum of the last length absolute changes (White 1991).",
    tradingView = "Vertical Horizontal Filter", undefined = "0 without a change")
public record Vhf(
    @Param(value = "28", min = 1, max = Longest.BARS, unit = "bars", description = "Bars looked at") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Vhf {
    RecordDescriptor.of(Vhf.class).require(length, source);
  }

  /** Of the closes. */
  public Vhf(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column x = columns.price(source);
    Column highest = Extremes.highest(x, length);
    Column lowest = Extremes.lowest(x, length);
    return List.of(NumberRuns.map(x, (in, from, to, out) -> {
      if (!NumberRuns.warmUp(out, from, to, length)) {
        return;
      }
      double[] change = new double[to - from - 1];
      for (int i = 0; i < change.length; i++) {
        change[i] = Math.abs(in.get(from + i + 1) - in.get(from + i));
      }
      double[] path = RollingAmount.of(change, length);
      for (int i = from + length; i < to; i++) {
        double moved = path[i - from - 1];
        out[i] = moved > 0 ? (highest.get(i) - lowest.get(i)) / moved : 0;
      }
    }));
  }

  @Override
  public int warmUp() {
    return length;
  }
}

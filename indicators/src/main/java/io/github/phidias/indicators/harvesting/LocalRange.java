package io.github.phidias.indicators.harvesting;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Extremes;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Highest less lowest of the last {@code length} values, or of all there are while these are fewer. A value from the first bar
 * on; O(1) a bar.
 *
 * @param length bars looked at
 * @param source input
 */
@IndicatorName(value = "local_range", formula = "Highest less lowest of the last min(length, t+1) values.")
public record LocalRange(
    @Param(value = "120", min = 1, max = HarvestingIndicators.LONGEST, unit = "bars", description = "Bars looked at") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    Column x = columns.price(source);
    Column highest = Extremes.highest(x, length);
    Column lowest = Extremes.lowest(x, length);
    return List.of(NumberRuns.map(x, (in, from, to, out) -> {
      double top = in.get(from);
      double bottom = top;
      int full = to - from < length ? to : from + length - 1;
      for (int i = from; i < full; i++) {
        top = Math.max(top, in.get(i));
        bottom = Math.min(bottom, in.get(i));
        out[i] = top - bottom;
      }
      for (int i = full; i < to; i++) {
        out[i] = highest.get(i) - lowest.get(i);
      }
    }));
  }

  @Override
  public int warmUp() {
    return 0;
  }

  @Override
  public int unstableBars() {
    return length - 1;
  }
}

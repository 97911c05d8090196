package io.github.phidias.indicators.harvesting;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * The highest value so far: an all-time high as far as the data reach. A value from the first bar on, leaning on where the data
 * begin until the true high is among them; O(1) a bar.
 *
 * @param source input
 */
@IndicatorName(value = "running_high", formula = "Highest of all values so far.", overlay = true)
public record RunningHigh(@Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(NumberRuns.map(columns.price(source), (x, from, to, out) -> {
      double high = Double.NEGATIVE_INFINITY;
      for (int i = from; i < to; i++) {
        high = Math.max(high, x.get(i));
        out[i] = high;
      }
    }));
  }

  @Override
  public int warmUp() {
    return 0;
  }
}

package io.github.phidias.indicators.harvesting;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingMean;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Mean of the last {@code length} values, or of all there are while these are fewer. A value from the first bar on; O(1) a bar.
 *
 * @param length bars averaged
 * @param source input
 */
@IndicatorName(
    value = "sma_growing",
    formula = "Mean of the last min(length, t+1) values: a simple average that averages what there is until its window is full.",
    overlay = true)
public record GrowingMean(
    @Param(value = "24", min = 1, max = HarvestingIndicators.LONGEST, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    return List.of(NumberRuns.map(columns.price(source), (x, from, to, out) -> {
      RollingMean.fill(x, from, to, length, out);
      // The window grows: the same compensated sum, from the first value of the run on.
      double sum = 0;
      double error = 0;
      for (int i = from; i < to && i - from < length - 1; i++) {
        double value = x.get(i);
        double next = sum + value;
        double part = next - sum;
        error += (sum - (next - part)) + (value - part);
        sum = next;
        out[i] = (sum + error) / (i - from + 1);
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

package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingSum;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Chaikin money flow (Marc Chaikin), -1 to 1: the sum of what {@link AccumulationDistribution} adds over the last {@code
 * length} bars, as a share of their volume; 0 when they have none. No value for the first {@code length - 1} bars.
 *
 * @param length bars summed
 */
@IndicatorName(
    value = "cmf",
    formula = "Sum of volume * ((close - low) - (high - close)) / (high - low) over the sum of volume; "
        + "0 without volume (Chaikin).",
    tradingView = "Chaikin Money Flow", undefined = "0 without volume")
public record ChaikinMoneyFlow(
    @Param(value = "20", min = 1, max = VolumeIndicators.LONGEST, unit = "bars", description = "Bars summed") int length)
    implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    Bars bars = columns.bars();
    int size = bars.size();
    double[] flow = new double[size];
    for (int i = 0; i < size; i++) {
      flow[i] = AccumulationDistribution.flow(bars, i);
    }
    double[] volume = new double[size];
    double[] out = new double[size];
    RollingSum.fill(Column.wrap(flow), 0, size, length, out);
    RollingSum.fill(bars.volume(), 0, size, length, volume);
    int lastVolume = -1;
    for (int i = 0; i < size; i++) {
      lastVolume = bars.volume().get(i) > 0 ? i : lastVolume;
      if (i >= length - 1) {
        out[i] = lastVolume > i - length ? Math.clamp(out[i] / volume[i], -1, 1) : 0;
      }
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

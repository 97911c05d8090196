package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Volume rate of change (Achelis 1995): {@code 100 (volume / volume of length bars ago - 1)}, percent, -100 or more; NaN where
 * that bar had none. No value for the first {@code length} bars.
 *
 * @param length bars looked back
 */
@IndicatorName(
    value = "volume_rate", formula = "100 (volume / volume of length bars ago - 1) (Achelis 1995).",
    tradingView = "Volume Rate of Change", undefined = "NaN where the bar of length bars ago had no volume")
public record VolumeRate(
    @Param(value = "14", min = 1, max = VolumeIndicators.LONGEST, unit = "bars", description = "Bars looked back") int length)
    implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    Column volume = columns.bars().volume();
    double[] out = new double[volume.length()];
    if (NumberRuns.warmUp(out, 0, out.length, length)) {
      for (int i = length; i < out.length; i++) {
        double before = volume.get(i - length);
        out[i] = before > 0 ? 100 * (volume.get(i) / before - 1) : Double.NaN;
      }
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return length;
  }
}

package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Relative volume: a bar's volume over the simple average of the last {@code length}, itself among them; 1 is usual, at most
 * {@code length}; NaN when none of them had any. No value for the first {@code length - 1} bars.
 *
 * @param length bars averaged
 */
@IndicatorName(
    value = "relative_volume", formula = "volume / SMA(length) of volume.",
    tradingView = "Relative Volume", undefined = "NaN without volume in the window")
public record RelativeVolume(
    @Param(value = "20", min = 1, max = VolumeIndicators.LONGEST, unit = "bars", description = "Bars averaged") int length)
    implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column volume = columns.bars().volume();
    Column mean = columns.sma(PriceSource.VOLUME, length);
    double[] out = new double[volume.length()];
    int lastVolume = -1;
    for (int i = 0; i < out.length; i++) {
      lastVolume = volume.get(i) > 0 ? i : lastVolume;
      boolean traded = lastVolume >= 0 && lastVolume > i - length;
      out[i] = traded ? volume.get(i) / mean.get(i) : Double.NaN;
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

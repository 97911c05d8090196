package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Ease of movement (Richard Arms; Achelis 1995): how far the middle of the range moved for the volume it took, {@code (m - m
 * before) / (volume / scale / (high - low))} with {@code m = (high + low) / 2}, and the simple average of the last {@code
 * length} of them. In squared price times scale per unit of volume; a bar without volume counts as 0. No value for the first
 * {@code length} bars.
 *
 * @param length bars averaged; 1 for the plain figure, as in Tulip
 * @param scale  volume that counts as one, so that the figure is readable
 */
@IndicatorName(
    value = "emv",
    formula = "SMA(length) of (m - m before) / (volume/scale / (high - low)), m = (high + low)/2; 0 without volume (Arms).",
    tradingView = "Ease of Movement", undefined = "0 for a bar without volume")
public record EaseOfMovement(
    @Param(value = "14", min = 1, max = VolumeIndicators.LONGEST, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "10000", min = 0, aboveMin = true, unit = "base units", description = "Volume that counts as one")
    double scale) implements IndicatorFormula {
  /** In tens of thousands of units. */
  public EaseOfMovement(int length) {
    this(length, 10_000);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Bars bars = columns.bars();
    double[] out = new double[bars.size()];
    if (out.length > 0) {
      out[0] = Double.NaN;
    }
    for (int i = 1; i < out.length; i++) {
      double range = bars.high().get(i) - bars.low().get(i);
      double volume = bars.volume().get(i);
      double moved = middle(bars, i) - middle(bars, i - 1);
      out[i] = volume > 0 && range > 0 ? moved / (volume / scale / range) : 0;
    }
    return List.of(Averages.sma(Column.wrap(out), length));
  }

  private static double middle(Bars bars, int i) {
    return (bars.high().get(i) + bars.low().get(i)) * 0.5;
  }

  @Override
  public int warmUp() {
    return length;
  }
}

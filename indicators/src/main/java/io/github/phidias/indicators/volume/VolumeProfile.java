package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Extremes;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Volume profile of the last {@code length} bars (after J. Peter Steidlmayer's market profile, Chicago Board of Trade, 1985):
 * at which prices most was traded. A bar's volume is spread evenly over its range and gathered in bins of price.
 *
 * <p>The point of control is the middle of the bin with the most volume, the lowest of equals. The value area grows from it by
 * the next bin above or below, whichever holds more, the upper one of equals, until it holds {@code share} of all volume;
 * {@code value_high} and {@code value_low} are its edges. In units of price; NaN when nothing was traded in the window. No value
 * for the first {@code length - 1} bars.
 *
 * <p>Bins are as wide as the least power of two at which no more than {@code bins} of them cover the window from its lowest low
 * to its highest high; their edges are whole multiples of the width. So levels stay put while the window moves on, and a bar
 * enters and leaves in {@code O(bins)}; only when the width changes, and once in {@code length} bars against roundings, is the
 * window counted anew.
 *
 * @param length bars looked at
 * @param bins   the most bins that cover the window's range
 * @param share  of the volume in the value area, above 0, at most 1
 */
@IndicatorName(
    value = "volume_profile",
    formula = "Volume of the last length bars, each spread evenly over its range, in bins of price: poc = middle of the fullest; "
        + "value_high, value_low = edges of the bins around it that hold share of all (Steidlmayer 1985).",
    outputs = {"poc", "value_high", "value_low"}, tradingView = "Volume Profile",
    costNote = "O(bins) a bar, whatever the length; the window is counted anew when the width of bins changes",
    undefined = "NaN without volume in the window", overlay = true)
public record VolumeProfile(
    @Param(value = "100", min = 1, max = VolumeIndicators.LONGEST, unit = "bars", description = "Bars looked at") int length,
    @Param(value = "24", min = 2, max = 10_000, description = "The most bins that cover the window's range") int bins,
    @Param(value = "0.7", min = 0, aboveMin = true, max = 1, unit = "fraction", description = "Volume in the value area")
    double share) implements IndicatorFormula {
  /** 24 bins, and the usual 70 percent. */
  public VolumeProfile(int length) {
    this(length, 24, 0.7);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    NumberRuns.requireLength("bins", bins, 2);
    Bars bars = columns.bars();
    Column highest = Extremes.highest(bars.high(), length);
    Column lowest = Extremes.lowest(bars.low(), length);
    int size = bars.size();
    double[] poc = new double[size];
    double[] high = new double[size];
    double[] low = new double[size];
    PriceBins counted = new PriceBins(bars, length, bins);
    int lastVolume = -1;
    for (int i = 0; i < size; i++) {
      lastVolume = bars.volume().get(i) > 0 ? i : lastVolume;
      poc[i] = Double.NaN;
      high[i] = Double.NaN;
      low[i] = Double.NaN;
      if (i >= length - 1) {
        counted.moveTo(i, lowest.get(i), highest.get(i));
        if (lastVolume > i - length) {
          counted.valueArea(share);
          poc[i] = counted.middle();
          high[i] = counted.areaHigh();
          low[i] = counted.areaLow();
        }
      }
    }
    return List.of(Column.wrap(poc), Column.wrap(high), Column.wrap(low));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.Arrays;
import java.util.List;

/**
 * Volume-weighted average price of the last {@code length} bars, and bands as in {@link SessionVwap}: a session that moves
 * along. In units of price; NaN when nothing was traded in the window. No value for the first {@code length - 1} bars.
 *
 * @param length     bars looked at
 * @param deviations distance of the bands, in deviations
 * @param source     price of a bar, usually the typical one
 */
@IndicatorName(
    value = "rolling_vwap",
    formula = "sum(price * volume) / sum(volume) of the last length bars; upper, lower = it +/- deviations * "
        + "sqrt(sum(volume * (price - vwap)^2) / sum(volume)).",
    outputs = {"vwap", "upper", "lower"}, tradingView = "Rolling VWAP", undefined = "NaN without volume in the window",
    overlay = true)
public record RollingVwap(
    @Param(value = "20", min = 1, max = VolumeIndicators.LONGEST, unit = "bars", description = "Bars looked at") int length,
    @Param(value = "1", min = 0, unit = "deviations", description = "Distance of the bands") double deviations,
    @Param(value = "hlc3", description = "Price of a bar") PriceSource source) implements IndicatorFormula {
  /** Of typical prices, with bands one deviation away. */
  public RollingVwap(int length) {
    this(length, 1, PriceSource.HLC3);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    Column volume = columns.bars().volume();
    double[] upper = new double[volume.length()];
    double[] lower = new double[volume.length()];
    Arrays.fill(upper, Double.NaN);
    Arrays.fill(lower, Double.NaN);
    Column middle = NumberRuns.map(
        columns.price(source), (in, from, to, out) -> fill(in, volume, from, to, out, upper, lower));
    return List.of(middle, Column.wrap(upper), Column.wrap(lower));
  }

  /** In blocks as long as the window, every window is the tail of one block and the head of the next. */
  private void fill(Column price, Column volume, int from, int to, double[] middle, double[] upper, double[] lower) {
    if (!NumberRuns.warmUp(middle, from, to, length - 1)) {
      return;
    }
    WeightedPrice[] tails = new WeightedPrice[length + 1];
    Arrays.setAll(tails, k -> new WeightedPrice());
    WeightedPrice head = new WeightedPrice();
    WeightedPrice both = new WeightedPrice();
    for (int block = from; block < to; block += length) {
      double pivot = price.get(block);
      boolean hasTail = block > from;
      if (hasTail) {
        head.clear();
        for (int k = length - 1; k > 0; k--) {
          head.add(price.get(block - length + k) - pivot, volume.get(block - length + k));
          tails[k].copy(head);
        }
      }
      head.clear();
      int end = to - block < length ? to : block + length;
      for (int i = block; i < end; i++) {
        head.add(price.get(i) - pivot, volume.get(i));
        int k = i - block + 1;
        if (hasTail || k == length) {
          both.join(tails[k], head);
          both.write(i, pivot, deviations, middle, upper, lower);
        }
      }
    }
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

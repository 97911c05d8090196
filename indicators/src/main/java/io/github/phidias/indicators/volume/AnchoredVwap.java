package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import java.util.Arrays;
import java.util.List;

/**
 * Volume-weighted average price since an event (Brian Shannon, "Maximum Trading Gains with Anchored VWAP", 2023): as {@link
 * SessionVwap}, from the first bar on that opens at the anchor or later. In units of price; NaN before the anchor and until the
 * first trade after it. There is no warm-up. An anchor picked with hindsight, as the lowest low of all, makes a test worthless:
 * take one that was known, as an announcement.
 *
 * @param anchor     UTC epoch milliseconds; 0 for the first bar of all
 * @param deviations distance of the bands, in deviations
 * @param source     price of a bar, usually the typical one
 */
@IndicatorName(
    value = "anchored_vwap",
    formula = "sum(price * volume) / sum(volume) since the first bar that opens at the anchor or later; upper, lower = it +/- "
        + "deviations * sqrt(sum(volume * (price - vwap)^2) / sum(volume)) (Shannon 2023).",
    outputs = {"vwap", "upper", "lower"}, tradingView = "Anchored VWAP",
    undefined = "NaN before the anchor and until the first trade after it", overlay = true)
public record AnchoredVwap(
    @Param(value = "0", unit = "epoch ms", description = "Open time of the first bar, or an instant before it") long anchor,
    @Param(value = "1", min = 0, unit = "deviations", description = "Distance of the bands") double deviations,
    @Param(value = "hlc3", description = "Price of a bar") PriceSource source) implements IndicatorFormula {
  /** Of typical prices, with bands one deviation away. */
  public AnchoredVwap(long anchor) {
    this(anchor, 1, PriceSource.HLC3);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Bars bars = columns.bars();
    double[] price = columns.price(source).toArray();
    int first = 0;
    while (first < price.length && bars.openTime(first) < anchor) {
      first++;
    }
    Arrays.fill(price, 0, first, Double.NaN);
    return SessionVwap.since(bars, Column.wrap(price), new long[price.length], deviations);
  }

  @Override
  public int warmUp() {
    return 0;
  }
}

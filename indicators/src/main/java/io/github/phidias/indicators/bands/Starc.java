package io.github.phidias.indicators.bands;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Stoller average range channels (Manning Stoller, 1980s), in price units: a short simple average and a number of average true
 * ranges on either side. No value of the middle for the first {@code length - 1} bars, of the others for the first {@code
 * max(length - 1, range_length)}.
 */
@IndicatorName(
    value = "starc", formula = "middle = SMA(length); upper, lower = middle +/- multiplier * atr(range_length) (Stoller).",
    outputs = {"middle", "upper", "lower"}, tradingView = "STARC Bands", undefined = "NaN where the source is NaN",
    overlay = true)
public record Starc(
    @Param(value = "6", min = 1, max = BandIndicators.LONGEST, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "2", min = 0, unit = "average true ranges", description = "Distance of the outer bands") double multiplier,
    @Param(value = "15", min = 1, max = BandIndicators.LONGEST, unit = "bars", description = "Length of the average true range")
        int rangeLength,
    @Param(value = "close", description = "Input of the middle") PriceSource source) implements IndicatorFormula {
  /** The usual 6 bars, 2 average true ranges of 15 bars. */
  public Starc() {
    this(6, 2, 15, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return Around.of(columns.sma(source, length), multiplier, columns.atr(rangeLength));
  }

  @Override
  public int warmUp() {
    return warmUp(1);
  }

  @Override
  public int warmUp(int output) {
    return output == 0 ? length - 1 : Math.max(length - 1, rangeLength);
  }
}

package io.github.phidias.indicators.bands;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Moving average envelope (Achelis, "Technical Analysis from A to Z", 1995), in units of the source: a simple average and {@code
 * percent} of it on either side. No value for the first {@code length - 1} bars.
 */
@IndicatorName(
    value = "envelope", formula = "middle = SMA(length); upper, lower = middle * (1 +/- percent/100).",
    outputs = {"middle", "upper", "lower"}, tradingView = "Envelope", undefined = "NaN where the source is NaN", overlay = true)
public record Envelope(
    @Param(value = "20", min = 1, max = BandIndicators.LONGEST, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "2.5", min = 0, unit = "percent", description = "Distance of the outer bands") double percent,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Around the closes. */
  public Envelope(int length, double percent) {
    this(length, percent, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column middle = columns.sma(source, length);
    return Around.of(middle, percent / 100, middle);
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

package io.github.phidias.indicators.bands;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Donchian channel (Richard Donchian; Curtis Faith, "Way of the Turtle", 2007), in price units: the highest high and the lowest
 * low of the last {@code length} bars, the current one included, and their middle. As the current bar is in it, no close is ever
 * outside: for a breakout compare with the channel of the bar before. No value for the first {@code length - 1} bars.
 */
@IndicatorName(
    value = "donchian",
    formula = "upper = highest high, lower = lowest low of length bars, this one included; middle = their mean (Donchian).",
    outputs = {"upper", "lower", "middle"}, tradingView = "Donchian Channels", overlay = true)
public record Donchian(
    @Param(value = "20", min = 1, max = BandIndicators.LONGEST, unit = "bars", description = "Bars compared") int length)
    implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column upper = columns.highest(PriceSource.HIGH, length);
    Column lower = columns.lowest(PriceSource.LOW, length);
    double[] middle = new double[upper.length()];
    for (int i = 0; i < middle.length; i++) {
      middle[i] = (upper.get(i) + lower.get(i)) / 2;
    }
    return List.of(upper, lower, Column.wrap(middle));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

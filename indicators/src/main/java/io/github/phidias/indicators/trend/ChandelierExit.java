package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Chandelier exit (Charles Le Beau, in Elder, "Come into My Trading Room", 2002): stops that hang from the extremes, in price
 * units. Long: highest high of {@code length} bars minus {@code multiplier} average true ranges; short: lowest low plus as many.
 * The current bar is included, so a stop for the next bar. No value for the first {@code length} bars.
 */
@IndicatorName(
    value = "chandelier_exit",
    formula = "long = highest high(length) - multiplier * atr(length); short = lowest low(length) + multiplier * atr(length) (Le Beau).",
    outputs = {"long", "short"}, tradingView = "Chandelier Exit", overlay = true)
public record ChandelierExit(
    @Param(value = "22", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars of extremes and true range")
        int length,
    @Param(value = "3", min = 0, unit = "average true ranges", description = "Distance from the extreme") double multiplier)
    implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column highest = columns.highest(PriceSource.HIGH, length);
    Column lowest = columns.lowest(PriceSource.LOW, length);
    Column range = columns.atr(length);
    double[] ofLong = new double[range.length()];
    double[] ofShort = new double[range.length()];
    for (int i = 0; i < ofLong.length; i++) {
      double away = multiplier * range.get(i);
      ofLong[i] = highest.get(i) - away;
      ofShort[i] = lowest.get(i) + away;
    }
    return List.of(Column.wrap(ofLong), Column.wrap(ofShort));
  }

  @Override
  public int warmUp() {
    return length;
  }
}

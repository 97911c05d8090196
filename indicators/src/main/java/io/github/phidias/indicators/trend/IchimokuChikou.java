package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * The lagging line of {@link Ichimoku} as something to decide by: {@code close - close displacement bars ago}, in price units.
 * Charts draw the current close {@code displacement} bars back and look whether it lies over the price there; it does where
 * this is above zero. No value for the first {@code displacement} bars.
 */
@IndicatorName(
    value = "ichimoku_chikou", formula = "close - close displacement bars ago: above zero where the lagging line is over the price "
        + "it is drawn beside (Hosoda 1969).",
    tradingView = "Lagging Span")
public record IchimokuChikou(
    @Param(value = "26", min = 0, max = TrendIndicators.LONGEST, unit = "bars", description = "How far back it is drawn")
        int displacement)
    implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("displacement", displacement, 0);
    Column close = columns.bars().close();
    double[] out = new double[close.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = i < displacement ? Double.NaN : close.get(i) - close.get(i - displacement);
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return displacement;
  }
}

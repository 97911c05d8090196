package io.github.phidias.indicators.volatility;

import static io.github.phidias.indicators.volatility.VolatilityIndicators.LONGEST;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Average range: the mean of high minus low of the last {@code length} bars, in price units; on daily bars the average daily
 * range. Unlike {@code atr} it does not see gaps. No value for the first {@code length - 1} bars.
 */
@IndicatorName(value = "adr", formula = "Mean of high - low of the last length bars.", tradingView = "Average Day Range")
public record Adr(@Param(value = "14", min = 1, max = LONGEST, unit = "bars", description = "Bars averaged") int length)
    implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(Averages.sma(ranges(columns.bars()), length));
  }

  /** High minus low of each bar. */
  static Column ranges(Bars bars) {
    double[] out = new double[bars.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = bars.high().get(i) - bars.low().get(i);
    }
    return Column.wrap(out);
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

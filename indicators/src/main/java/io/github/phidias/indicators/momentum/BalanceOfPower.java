package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import java.util.List;

/**
 * Balance of power, -1 to 1: {@code (close - open) / (high - low)} of each bar, 0 without a range (Igor Livshin, "Balance of Market
 * Power", Stocks & Commodities, 2001). A value from the first bar on; often read through an average.
 */
@IndicatorName(
    value = "balance_of_power", formula = "(close - open) / (high - low) (Livshin 2001).", talib = "BOP",
    tradingView = "Balance of Power", undefined = "0 without a range")
public record BalanceOfPower() implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Bars bars = columns.bars();
    double[] out = new double[bars.size()];
    for (int i = 0; i < out.length; i++) {
      double range = bars.high().get(i) - bars.low().get(i);
      out[i] = range > 0 ? (bars.close().get(i) - bars.open().get(i)) / range : 0;
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return 0;
  }
}

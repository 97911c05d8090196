package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Williams %R, -100 to 0: {@code 100 (close - highest high) / (highest high - lowest low)} of the last {@code length} bars, 0
 * without a range (Larry Williams, "How I Made One Million Dollars Last Year Trading Commodities", 1973). No value for the first
 * {@code length - 1} bars.
 */
@IndicatorName(
    value = "williams_r", formula = "100 (close - highest) / (highest - lowest) of the last length bars (Williams 1973).",
    talib = "WILLR", tradingView = "ta.wpr", undefined = "0 without a range")
public record WilliamsR(
    @Param(value = "14", min = 1, max = Longest.BARS, unit = "bars", description = "Bars of the range") int length)
    implements IndicatorFormula {
  public WilliamsR {
    RecordDescriptor.of(WilliamsR.class).require(length);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column close = columns.bars().close();
    Column highest = columns.highest(PriceSource.HIGH, length);
    Column lowest = columns.lowest(PriceSource.LOW, length);
    double[] out = new double[close.length()];
    for (int i = 0; i < out.length; i++) {
      double top = highest.get(i);
      double range = top - lowest.get(i);
      out[i] = range == 0 ? 0 : 100 * ((close.get(i) - top) / range);
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

package io.github.phidias.indicators.prices;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import java.util.List;

/**
 * Mean of a bar's four prices, {@code (open + high + low + close) / 4}, in units of price, from the first
 * bar on. The same as {@link PriceSource#OHLC4}, which every indicator with a source takes.
 */
@IndicatorName(
    value = "average_price", formula = "(open + high + low + close) / 4",
    talib = "AVGPRICE", tradingView = "ohlc4", overlay = true)
public record AveragePrice() implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(columns.price(PriceSource.OHLC4));
  }

  @Override
  public int warmUp() {
    return 0;
  }
}

package io.github.phidias.indicators.prices;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import java.util.List;

/**
 * Mean of a bar's range and its close, {@code (high + low + 2 close) / 4}, in units of price, from the first
 * bar on. The same as {@link PriceSource#HLCC4}, which every indicator with a source takes.
 */
@IndicatorName(
    value = "weighted_close", formula = "(high + low + 2 close) / 4",
    talib = "WCLPRICE", tradingView = "hlcc4", overlay = true)
public record WeightedClose() implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(columns.price(PriceSource.HLCC4));
  }

  @Override
  public int warmUp() {
    return 0;
  }
}

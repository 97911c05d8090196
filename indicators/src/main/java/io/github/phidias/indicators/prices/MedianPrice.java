package io.github.phidias.indicators.prices;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import java.util.List;

/**
 * Middle of a bar's range, {@code (high + low) / 2}, in units of price, from the first
 * bar on. The same as {@link PriceSource#HL2}, which every indicator with a source takes.
 */
@IndicatorName(
    value = "median_price", formula = "(high + low) / 2",
    talib = "MEDPRICE", tradingView = "hl2", overlay = true)
public record MedianPrice() implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(columns.price(PriceSource.HL2));
  }

  @Override
  public int warmUp() {
    return 0;
  }
}

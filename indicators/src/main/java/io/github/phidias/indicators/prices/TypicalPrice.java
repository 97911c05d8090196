package io.github.phidias.indicators.prices;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import java.util.List;

/**
 * Typical price of a bar, {@code (high + low + close) / 3}, in units of price, from the first
 * bar on. The same as {@link PriceSource#HLC3}, which every indicator with a source takes.
 */
@IndicatorName(
    value = "typical_price", formula = "(high + low + close) / 3",
    talib = "TYPPRICE", tradingView = "hlc3", overlay = true)
public record TypicalPrice() implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(columns.price(PriceSource.HLC3));
  }

  @Override
  public int warmUp() {
    return 0;
  }
}

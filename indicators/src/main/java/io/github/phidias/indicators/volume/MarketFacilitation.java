package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import java.util.List;

/**
 * Market facilitation index (Bill Williams, "Trading Chaos", 1995): {@code (high - low) / volume}, price per unit traded, from
 * the first bar on; NaN for a bar without volume.
 */
@IndicatorName(
    value = "market_facilitation", formula = "(high - low) / volume (Williams 1995).",
    tradingView = "Market Facilitation Index", undefined = "NaN for a bar without volume")
public record MarketFacilitation() implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Bars bars = columns.bars();
    double[] out = new double[bars.size()];
    for (int i = 0; i < out.length; i++) {
      double volume = bars.volume().get(i);
      out[i] = volume > 0 ? (bars.high().get(i) - bars.low().get(i)) / volume : Double.NaN;
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return 0;
  }
}

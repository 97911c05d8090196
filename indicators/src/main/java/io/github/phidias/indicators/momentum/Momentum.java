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
 * Momentum: {@code x[t] - x[t-length]}, in units of the input (Murphy, "Technical Analysis of the Financial Markets", 1999). No
 * value for the first {@code length} bars.
 */
@IndicatorName(
    value = "momentum", formula = "x[t] - x[t-length] (Murphy 1999).", talib = "MOM", tradingView = {"ta.mom", "ta.change"})
public record Momentum(
    @Param(value = "10", min = 1, max = Longest.BARS, unit = "bars", description = "Bars looked back") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Momentum {
    RecordDescriptor.of(Momentum.class).require(length, source);
  }

  /** Of the closes. */
  public Momentum(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(Changes.difference(columns.price(source), length));
  }

  @Override
  public int warmUp() {
    return length;
  }
}

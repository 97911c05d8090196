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
 * Rate of change: {@code 100 (x[t] - x[t-length]) / x[t-length]} in percent, or written as another {@link RateKind} (Murphy,
 * "Technical Analysis of the Financial Markets", 1999). No value for the first {@code length} bars and after a zero.
 */
@IndicatorName(
    value = "roc", formula = "100 (x[t] - x[t-length]) / x[t-length], or as a fraction or ratio (Murphy 1999).", talib = "ROC",
    tradingView = "ta.roc", undefined = "NaN where the value length bars before is zero")
public record Roc(
    @Param(value = "10", min = 1, max = Longest.BARS, unit = "bars", description = "Bars looked back") int length,
    @Param(value = "percent", description = "How the rate is written") RateKind kind,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Roc {
    RecordDescriptor.of(Roc.class).require(length, kind, source);
  }

  /** Of the closes in percent. */
  public Roc(int length) {
    this(length, RateKind.PERCENT, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(Changes.rate(columns.price(source), length, kind));
  }

  @Override
  public int warmUp() {
    return length;
  }
}

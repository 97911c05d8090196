package io.github.phidias.indicators.averages;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Weighted moving average: {@code (1 x[t-n+1] + 2 x[t-n+2] + ... + n x[t]) / (n (n+1) / 2)} (John J. Murphy, "Technical Analysis
 * of the Financial Markets", 1999). No value for the first {@code length - 1} bars.
 */
@IndicatorName(
    value = "wma", formula = "Mean of the last length values with weights 1 to length, the newest heaviest (Murphy 1999).",
    talib = "WMA", tradingView = "ta.wma", overlay = true)
public record Wma(
    @Param(value = "20", min = 1, max = Longest.BARS, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Wma {
    RecordDescriptor.of(Wma.class).require(length, source);
  }

  /** Of the closes. */
  public Wma(int length) {
    this(length, PriceSource.CLOSE);
  }

  static Column of(Column x, int length) {
    NumberRuns.requireLength(length);
    return NumberRuns.map(x, (in, from, to, out) -> WeightedMean.fill(in, from, to, length, out));
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(of(columns.price(source), length));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

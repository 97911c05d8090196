package io.github.phidias.indicators.averages;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Triangular moving average: weights that rise to the middle of the window and fall again, 1 2 3 2 1 over five bars and
 * 1 2 3 3 2 1 over six, which is the simple average over {@code length - floor((length+1)/2) + 1} bars of the one over {@code
 * floor((length+1)/2)} (Steven B. Achelis, "Technical Analysis from A to Z", 2000). No value for the first {@code length - 1}
 * bars.
 */
@IndicatorName(
    value = "trima",
    formula = "Mean of the last length values with weights that rise to the middle and fall again: the SMA of an SMA over half the length (Achelis 2000).",
    talib = "TRIMA", tradingView = "TRIMA", overlay = true)
public record Trima(
    @Param(value = "20", min = 1, max = Longest.BARS, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Trima {
    RecordDescriptor.of(Trima.class).require(length, source);
  }

  /** Of the closes. */
  public Trima(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    int half = (length + 1) / 2;
    return List.of(Averages.sma(Averages.sma(columns.price(source), half), length - half + 1));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

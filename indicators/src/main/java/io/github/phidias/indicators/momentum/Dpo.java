package io.github.phidias.indicators.momentum;

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
 * Detrended price oscillator: the value {@code length/2 + 1} bars ago (rounded down) less the simple average of the last {@code
 * length} values, in units of the input (Achelis, "Technical Analysis from A to Z", 2000). Drawn in the books at the bar of that
 * older value, where it could not be known; here it stands at the bar at which it is. No value for the first {@code length - 1}
 * bars, and for two when the length is one.
 */
@IndicatorName(
    value = "dpo", formula = "x[t - floor(length/2) - 1] - SMA(length) at t, not moved back (Achelis 2000).",
    tradingView = "Detrended Price Oscillator (centered)")
public record Dpo(
    @Param(value = "20", min = 1, max = Longest.BARS, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Dpo {
    RecordDescriptor.of(Dpo.class).require(length, source);
  }

  /** Of the closes. */
  public Dpo(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column x = columns.price(source);
    Column mean = Averages.sma(x, length);
    int back = length / 2 + 1;
    double[] out = new double[x.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = i < back ? Double.NaN : x.get(i - back) - mean.get(i);
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return Math.max(length - 1, length / 2 + 1);
  }
}

package io.github.phidias.indicators.swings;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.parameters.Param;
import java.util.Arrays;
import java.util.List;

/** The price of a pivot high at the bar that confirms it, k bars later; NaN on all other bars. No value for the first 2k bars. */
@IndicatorName(
    value = "pivot_high",
    formula = "H[t-k] where it is above the k highs before it and not under the k after it "
        + "(fractals: Williams, Trading Chaos, 1995).",
    tradingView = "ta.pivothigh",
    undefined = "NaN on every bar that confirms no pivot",
    overlay = true)
public record PivotHigh(
    @Param(value = "3", min = 1, max = 100_000, unit = "bars", description = "Bars on either side of the pivot") int k)
    implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Fractals fractals = new Fractals(columns.bars().high(), columns.bars().low(), k);
    double[] out = new double[fractals.length()];
    Arrays.fill(out, Double.NaN);
    for (int t = 2 * k; t < out.length; t++) {
      if (fractals.highAt(t)) {
        out[t] = fractals.high(t - k);
      }
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return 2 * k;
  }
}

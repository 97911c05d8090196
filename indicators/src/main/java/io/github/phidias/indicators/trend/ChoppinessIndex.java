package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingSum;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Choppiness index (E. W. Dreiss, 1993): {@code 100 log10(sum of true ranges / (highest high - lowest low)) / log10(length)}
 * over {@code length} bars. About 100 sideways, about 0 in a straight trend; gaps at the edge of the window can push it past
 * either. The true range of the first bar of all is its high minus low. No value for the first {@code length - 1} bars, and NaN
 * where the window's bars have no range.
 */
@IndicatorName(
    value = "choppiness_index",
    formula = "100 * log10(sum of true range / (highest high - lowest low)) / log10(length), all over length bars (Dreiss 1993).",
    tradingView = "Choppiness Index", undefined = "NaN where highest high and lowest low are equal",
    costNote = "one logarithm a bar")
public record ChoppinessIndex(
    @Param(value = "14", min = 2, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars looked at") int length)
    implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("length", length, 2);
    Column highest = columns.highest(PriceSource.HIGH, length);
    Column lowest = columns.lowest(PriceSource.LOW, length);
    double[] out = new double[columns.bars().size()];
    RollingSum.fill(columns.trueRange(), 0, out.length, length, out);
    double scale = 100 / StrictMath.log(length);
    for (int i = length - 1; i < out.length; i++) {
      double range = highest.get(i) - lowest.get(i);
      out[i] = range > 0 ? scale * StrictMath.log(out[i] / range) : Double.NaN;
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

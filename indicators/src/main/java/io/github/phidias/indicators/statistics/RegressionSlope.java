package io.github.phidias.indicators.statistics;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.WindowLine;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Slope of the linear regression, in units of the input a bar. The line is that of least squares through the last {@code
 * length} values, against their places 0 to {@code length - 1}; see {@link WindowLine} for how it is kept. No value for the
 * first {@code length - 1} bars.
 *
 * @param length values looked at, bars, two or more
 * @param source input
 */
@IndicatorName(
    value = "linreg_slope",
    formula = "Slope of the least-squares line through the last length values, a bar.",
    talib = "LINEARREG_SLOPE")
public record RegressionSlope(
    @Param(value = "14", min = 2, max = StatisticIndicators.LONGEST, unit = "bars", description = "Values looked at") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of closes. */
  public RegressionSlope(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("length", length, 2);
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) ->
        WindowLine.fill(in, from, to, length, (mean, slope, rest) -> slope, out)));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

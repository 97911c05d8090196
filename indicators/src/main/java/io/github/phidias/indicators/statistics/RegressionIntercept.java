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
 * Intercept of the linear regression: where the line begins, at the oldest value of the window. In units of the input. The
 * line is that of least squares through the last {@code length} values, against their places 0 to {@code length - 1}; see
 * {@link WindowLine} for how it is kept. No value for the first {@code length - 1} bars.
 *
 * @param length values looked at, bars, one or more
 * @param source input
 */
@IndicatorName(
    value = "linreg_intercept",
    formula = "Least-squares line through the last length values, at the oldest of them.",
    talib = "LINEARREG_INTERCEPT", overlay = true)
public record RegressionIntercept(
    @Param(value = "14", min = 1, max = StatisticIndicators.LONGEST, unit = "bars", description = "Values looked at") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of closes. */
  public RegressionIntercept(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("length", length, 1);
    double half = (length - 1) / 2.0;
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) ->
        WindowLine.fill(in, from, to, length, (mean, slope, rest) -> mean - slope * half, out)));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

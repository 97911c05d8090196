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
 * Standard error of the estimate: the root of the squared distances of the values from the line of their linear regression,
 * summed and divided by {@code length - 2}. In units of the input. The line is that of least squares through the last {@code
 * length} values, against their places 0 to {@code length - 1}; see {@link WindowLine} for how it is kept. No value for the
 * first {@code length - 1} bars.
 *
 * @param length values looked at, bars, three or more
 * @param source input
 */
@IndicatorName(
    value = "standard_error",
    formula = "sqrt(sum of squared distances of the last length values from their least-squares line / (length-2)).")
public record StandardError(
    @Param(value = "14", min = 3, max = StatisticIndicators.LONGEST, unit = "bars", description = "Values looked at") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of closes. */
  public StandardError(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("length", length, 3);
    double free = length - 2.0;
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) ->
        WindowLine.fill(in, from, to, length, (mean, slope, rest) -> Math.sqrt(rest / free), out)));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

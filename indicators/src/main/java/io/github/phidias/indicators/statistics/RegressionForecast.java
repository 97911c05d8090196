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
 * Time series forecast: the line of the linear regression, continued by a number of bars. In units of the input. The value
 * is known at its own bar and says what the line expects of a later one. The line is that of least squares through the last
 * {@code length} values, against their places 0 to {@code length - 1}; see {@link WindowLine} for how it is kept. No value
 * for the first {@code length - 1} bars.
 *
 * @param length values looked at, bars
 * @param ahead bars beyond the newest; 0 for the line's end
 * @param source input
 */
@IndicatorName(
    value = "linreg_forecast",
    formula = "Least-squares line through the last length values, ahead bars beyond the newest of them.",
    talib = "TSF", overlay = true)
public record RegressionForecast(
    @Param(value = "14", min = 1, max = StatisticIndicators.LONGEST, unit = "bars", description = "Values looked at") int length,
    @Param(value = "1", min = 0, max = StatisticIndicators.LONGEST, unit = "bars", description = "Bars beyond the newest")
    int ahead,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of closes, one bar ahead. */
  public RegressionForecast(int length) {
    this(length, 1, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    double reach = (length - 1) / 2.0 + NumberRuns.requireLength("ahead", ahead, 0);
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) ->
        WindowLine.fill(in, from, to, length, (mean, slope, rest) -> mean + slope * reach, out)));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

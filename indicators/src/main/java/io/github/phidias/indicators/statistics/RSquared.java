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
 * Coefficient of determination of the linear regression, 0 to 1: the share of the variance that the line explains; NaN when
 * all values of the window are equal. The line is that of least squares through the last {@code length} values, against
 * their places 0 to {@code length - 1}; see {@link WindowLine} for how it is kept. No value for the first {@code length - 1}
 * bars.
 *
 * @param length values looked at, bars, two or more
 * @param source input
 */
@IndicatorName(
    value = "r_squared",
    formula = "1 - rest/total: sums of squared distances of the last length values from their least-squares line and "
        + "from their mean.",
    undefined = "NaN when all values of the window are equal")
public record RSquared(
    @Param(value = "14", min = 2, max = StatisticIndicators.LONGEST, unit = "bars", description = "Values looked at") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of closes. */
  public RSquared(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("length", length, 2);
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) ->
        WindowLine.fill(in, from, to, length, (mean, slope, rest) -> share(slope, rest), out)));
  }

  private double share(double slope, double rest) {
    double explained = slope * slope * WindowLine.spread(length);
    return explained + rest > 0 ? explained / (explained + rest) : Double.NaN;
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

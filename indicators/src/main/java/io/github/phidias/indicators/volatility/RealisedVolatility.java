package io.github.phidias.indicators.volatility;

import static io.github.phidias.indicators.volatility.VolatilityIndicators.LONGEST;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.DeviationKind;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.Volatility;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Realised volatility: the standard deviation of the last {@code length} logarithmic returns {@code ln(x / x before)}, close to
 * close, as a fraction; times {@code sqrt(periods)} unless that is 0. From their own mean with divisor {@code length - 1}, or
 * from zero with divisor {@code length}. No value for the first {@code length} bars; NaN where a source is not above zero.
 *
 * @param length returns looked at, two or more unless their mean is taken as zero
 */
@IndicatorName(
    value = "realised_volatility",
    formula = "Sample deviation of the last length returns ln(x / x before), or sqrt(mean of their squares); "
        + "times sqrt(periods).",
    tradingView = "Historical Volatility", undefined = "NaN where the source is not above zero",
    costNote = "one logarithm a bar")
public record RealisedVolatility(
    @Param(value = "20", min = 1, max = LONGEST, unit = "bars", description = "Returns looked at; 2 or more for a sample")
        int length,
    @Param(value = "0", min = 0, unit = "bars", description = "Bars of a year; 0 for the volatility of one bar") double periods,
    @Param(value = "sample", description = "What returns are measured from") ReturnMean mean,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of the closes around their own mean. */
  public RealisedVolatility(int length, double periods) {
    this(length, periods, ReturnMean.SAMPLE, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("length", length, mean == ReturnMean.SAMPLE ? 2 : 1);
    Column returns = LogReturns.of(columns, source);
    if (mean == ReturnMean.SAMPLE) {
      return List.of(Annual.deviation(Volatility.standardDeviation(returns, length, DeviationKind.SAMPLE), periods));
    }
    double[] squares = new double[returns.length()];
    for (int i = 0; i < squares.length; i++) {
      squares[i] = returns.get(i) * returns.get(i);
    }
    return List.of(Annual.volatility(BlockMeans.of(Column.wrap(squares), length), 1, periods));
  }

  @Override
  public int warmUp() {
    return length;
  }
}

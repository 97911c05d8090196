package io.github.phidias.indicators.volatility;

import static io.github.phidias.indicators.volatility.VolatilityIndicators.LONGEST;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.Volatility;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Parkinson's volatility (Michael Parkinson, "The Extreme Value Method for Estimating the Variance of the Rate of Return",
 * Journal of Business 53, 1980): {@code sqrt(mean of ln(high / low)^2 / (4 ln 2))} over {@code length} bars, as a fraction, times
 * {@code sqrt(periods)} unless that is 0. About five times as efficient as closes, for a price without drift and gaps; it does
 * not see gaps between bars. No value for the first {@code length - 1} bars.
 */
@IndicatorName(
    value = "parkinson",
    formula = "sqrt(mean of ln(high/low)^2 over length bars / (4 ln 2)); times sqrt(periods) (Parkinson 1980).",
    tradingView = "Parkinson Volatility", costNote = "one logarithm a bar")
public record Parkinson(
    @Param(value = "20", min = 1, max = LONGEST, unit = "bars", description = "Bars looked at") int length,
    @Param(value = "0", min = 0, unit = "bars", description = "Bars of a year; 0 for the volatility of one bar")
        double periods) implements IndicatorFormula {
  private static final double SCALE = 1 / (4 * StrictMath.log(2));

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Bars bars = columns.bars();
    double[] terms = new double[bars.size()];
    for (int i = 0; i < terms.length; i++) {
      double range = LogRatio.of(bars.high().get(i), bars.low().get(i));
      terms[i] = range * range;
    }
    return List.of(Annual.volatility(BlockMeans.of(Column.wrap(terms), length), SCALE, periods));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

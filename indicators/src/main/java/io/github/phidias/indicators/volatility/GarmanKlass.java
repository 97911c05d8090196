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
 * Garman and Klass's volatility (Mark Garman and Michael Klass, "On the Estimation of Security Price Volatilities from
 * Historical Data", Journal of Business 53, 1980, their practical estimator): the root of the mean over {@code length} bars
 * of {@code ln(high / low)^2 / 2 - (2 ln 2 - 1) ln(close / open)^2}, as a fraction, times {@code sqrt(periods)} unless that
 * is 0. Supposes a price without drift and gaps. No value for the first {@code length - 1} bars.
 */
@IndicatorName(
    value = "garman_klass",
    formula = "sqrt(mean of ln(high/low)^2/2 - (2 ln 2 - 1) ln(close/open)^2 over length bars); times "
        + "sqrt(periods) (Garman, Klass 1980).",
    tradingView = "Garman-Klass Volatility", costNote = "two logarithms a bar")
public record GarmanKlass(
    @Param(value = "20", min = 1, max = LONGEST, unit = "bars", description = "Bars looked at") int length,
    @Param(value = "0", min = 0, unit = "bars", description = "Bars of a year; 0 for the volatility of one bar")
        double periods) implements IndicatorFormula {
  private static final double BODY = 2 * StrictMath.log(2) - 1;

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Bars bars = columns.bars();
    double[] terms = new double[bars.size()];
    for (int i = 0; i < terms.length; i++) {
      double range = LogRatio.of(bars.high().get(i), bars.low().get(i));
      double body = LogRatio.of(bars.close().get(i), bars.open().get(i));
      // Never below zero: the body lies inside the range, and BODY is under a half.
      terms[i] = range * range / 2 - BODY * (body * body);
    }
    return List.of(Annual.volatility(BlockMeans.of(Column.wrap(terms), length), 1, periods));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

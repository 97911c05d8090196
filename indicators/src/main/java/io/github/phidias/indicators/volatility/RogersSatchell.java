package io.github.phidias.indicators.volatility;

import static io.github.phidias.indicators.volatility.VolatilityIndicators.LONGEST;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Rogers and Satchell's volatility (L. C. G. Rogers and S. E. Satchell, "Estimating Variance from High, Low and Closing Prices",
 * Annals of Applied Probability 1, 1991): the root of the mean over {@code length} bars of {@code ln(high/open) ln(high/close) +
 * ln(low/open) ln(low/close)}, as a fraction, times {@code sqrt(periods)} unless that is 0. Right for a price with drift; it does
 * not see gaps between bars. No value for the first {@code length - 1} bars.
 */
@IndicatorName(
    value = "rogers_satchell",
    formula = "sqrt(mean of ln(h/o) ln(h/c) + ln(l/o) ln(l/c) over length bars); times sqrt(periods) (Rogers, Satchell 1991).",
    costNote = "three logarithms a bar")
public record RogersSatchell(
    @Param(value = "20", min = 1, max = LONGEST, unit = "bars", description = "Bars looked at") int length,
    @Param(value = "0", min = 0, unit = "bars", description = "Bars of a year; 0 for the volatility of one bar")
        double periods) implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(Annual.volatility(variance(columns.bars(), bodies(columns.bars()), length), 1, periods));
  }

  /** The mean of the terms; ln(high/close) is taken as ln(high/open) less ln(close/open). */
  static Column variance(Bars bars, Column bodies, int length) {
    double[] terms = new double[bars.size()];
    for (int i = 0; i < terms.length; i++) {
      double open = bars.open().get(i);
      double u = LogRatio.of(bars.high().get(i), open);
      double d = LogRatio.of(bars.low().get(i), open);
      double c = bodies.get(i);
      // Each product is zero or more: a high is not under open or close, a low not over them.
      terms[i] = u * Math.max(u - c, 0) + d * Math.min(d - c, 0);
    }
    return BlockMeans.of(Column.wrap(terms), length);
  }

  /** ln(close/open) of each bar. */
  static Column bodies(Bars bars) {
    double[] out = new double[bars.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = LogRatio.of(bars.close().get(i), bars.open().get(i));
    }
    return Column.wrap(out);
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

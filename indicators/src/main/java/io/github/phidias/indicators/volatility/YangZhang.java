package io.github.phidias.indicators.volatility;

import static io.github.phidias.indicators.volatility.VolatilityIndicators.LONGEST;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.DeviationKind;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.Volatility;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Yang and Zhang's volatility (Dennis Yang and Qiang Zhang, "Drift-Independent Volatility Estimation Based on High, Low, Open,
 * and Close Prices", Journal of Business 73, 2000): the root of {@code vo + k vc + (1 - k) vrs}, as a fraction, times {@code
 * sqrt(periods)} unless that is 0. vo is the sample variance of {@code ln(open / close before)}, vc that of {@code ln(close /
 * open)}, vrs the mean of {@link RogersSatchell}, each over {@code length} bars, and {@code k = 0.34 / (1.34 + (length + 1) /
 * (length - 1))}. Right for a price with drift and gaps. No value for the first {@code length} bars.
 */
@IndicatorName(
    value = "yang_zhang",
    formula = "sqrt(vo + k vc + (1-k) vrs): sample variances of ln(open/close before), ln(close/open), Rogers-Satchell; k = "
        + "0.34/(1.34 + (n+1)/(n-1)); times sqrt(periods) (Yang, Zhang 2000).",
    tradingView = "Yang-Zhang Volatility", costNote = "four logarithms and two deviations a bar")
public record YangZhang(
    @Param(value = "20", min = 2, max = LONGEST, unit = "bars", description = "Bars looked at") int length,
    @Param(value = "0", min = 0, unit = "bars", description = "Bars of a year; 0 for the volatility of one bar")
        double periods) implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("length", length, 2);
    Bars bars = columns.bars();
    Column bodies = RogersSatchell.bodies(bars);
    Column ofGaps = Volatility.standardDeviation(gaps(bars), length, DeviationKind.SAMPLE);
    Column ofBodies = Volatility.standardDeviation(bodies, length, DeviationKind.SAMPLE);
    Column ofRanges = RogersSatchell.variance(bars, bodies, length);
    double k = 0.34 / (1.34 + (length + 1.0) / (length - 1.0));
    double[] variance = new double[bars.size()];
    for (int i = 0; i < variance.length; i++) {
      double gap = ofGaps.get(i);
      double within = ofBodies.get(i);
      variance[i] = gap * gap + k * (within * within) + (1 - k) * ofRanges.get(i);
    }
    return List.of(Annual.volatility(Column.wrap(variance), 1, periods));
  }

  private static Column gaps(Bars bars) {
    double[] out = new double[bars.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = i == 0 ? Double.NaN : LogRatio.of(bars.open().get(i), bars.close().get(i - 1));
    }
    return Column.wrap(out);
  }

  @Override
  public int warmUp() {
    return length;
  }
}

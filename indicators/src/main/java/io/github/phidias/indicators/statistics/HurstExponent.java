package io.github.phidias.indicators.statistics;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.WindowPairs;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Hurst exponent (Harold Edwin Hurst, 1951), by the growth of variance with time (the variance ratio of Andrew Lo and Craig
 * MacKinlay, "Stock Market Prices Do Not Follow Random Walks", 1988, on overlapping changes): {@code log(V(lag) / V(1)) / (2
 * log(lag))}, where V(k) is the variance of the last {@code length} changes of the logarithm over k bars. 0.5 for a random
 * walk, above it when moves continue, under it when they turn back. An estimate from a finite window, it may leave 0 to 1.
 * NaN when a variance is zero, and in a window with an input that is not above zero. No value for the first {@code length +
 * lag - 1} bars.
 *
 * @param length changes looked at, bars, two or more
 * @param lag of the longer changes, bars, two or more
 * @param source input, above zero
 */
@IndicatorName(
    value = "hurst",
    formula = "log(V(lag)/V(1)) / (2 log(lag)), V(k) the variance of the last length changes of log(x) over k bars.",
    costNote = "a logarithm and two windows a bar, one of them of longer changes, and a logarithm of their quotient",
    undefined = "NaN when a variance is zero, and in a window with an input that is not above zero")
public record HurstExponent(
    @Param(value = "100", min = 2, max = StatisticIndicators.LONGEST, unit = "bars", description = "Changes looked at")
    int length,
    @Param(value = "16", min = 2, max = StatisticIndicators.LONGEST, unit = "bars", description = "Bars of the longer changes")
    int lag,
    @Param(value = "close", description = "Input, above zero") PriceSource source) implements IndicatorFormula {
  /** Of closes, over 16 bars. */
  public HurstExponent(int length) {
    this(length, 16, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("length", length, 2);
    double scale = 2 * StrictMath.log(NumberRuns.requireLength("lag", lag, 2));
    Column logs = LogReturn.logarithms(columns.price(source));
    Column near = variance(logs, 1);
    Column far = variance(logs, lag);
    double[] out = new double[logs.length()];
    for (int i = 0; i < out.length; i++) {
      double one = near.get(i);
      double many = far.get(i);
      out[i] = one > 0 && many > 0 ? StrictMath.log(many / one) / scale : Double.NaN;
    }
    return List.of(Column.wrap(out));
  }

  private Column variance(Column logs, int bars) {
    Column changes = LogReturn.changes(logs, bars);
    return WindowPairs.map(changes, changes, length, (xx, yy, xy, meanX, meanY) -> xx);
  }

  @Override
  public int warmUp() {
    return length + lag - 1;
  }
}

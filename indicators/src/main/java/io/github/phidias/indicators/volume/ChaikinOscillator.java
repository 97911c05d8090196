package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.Arrays;
import java.util.List;

/**
 * Chaikin oscillator (Marc Chaikin): {@code EMA(fast) - EMA(slow)} of {@link AccumulationDistribution}, in units of volume.
 * Both averages start from the first value of the line, as in TA-Lib and Tulip. No value for the first {@code max(fast, slow)
 * - 1} bars, during which the averages still lean on that start.
 *
 * @param fast length of the fast average, bars
 * @param slow length of the slow average, bars
 */
@IndicatorName(
    value = "chaikin_oscillator",
    formula = "EMA(fast) - EMA(slow) of the accumulation/distribution line, both from its first value on (Chaikin).",
    talib = "ADOSC", tradingView = "Chaikin Oscillator")
public record ChaikinOscillator(
    @Param(value = "3", min = 1, max = VolumeIndicators.LONGEST, unit = "bars", description = "Length of the fast average")
    int fast,
    @Param(value = "10", min = 1, max = VolumeIndicators.LONGEST, unit = "bars", description = "Length of the slow average")
    int slow) implements IndicatorFormula {
  /** The usual lengths, 3 and 10. */
  public ChaikinOscillator() {
    this(3, 10);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("fast", fast, 1);
    NumberRuns.requireLength("slow", slow, 1);
    Column line = columns.column(new AccumulationDistribution());
    Column quick = Averages.ema(line, fast);
    Column steady = Averages.ema(line, slow);
    double[] out = new double[line.length()];
    int first = Math.min(warmUp(), out.length);
    Arrays.fill(out, 0, first, Double.NaN);
    for (int i = first; i < out.length; i++) {
      out[i] = quick.get(i) - steady.get(i);
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return Math.max(fast, slow) - 1;
  }
}

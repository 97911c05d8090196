package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Klinger volume oscillator (Stephen Klinger, "Identifying Trends with Volume Analysis", Stocks &amp; Commodities, 1997):
 * {@code EMA(fast) - EMA(slow)} of the volume force, and its EMA(signal). In units of volume times 100.
 *
 * <p>The force of a bar is {@code volume * |2 d/c - 1| * 100}, with the sign of the trend, which turns when {@code high + low +
 * close} goes the other way; d is the bar's range and c the sum of ranges since the bar before the turn. Without any range the
 * force is 0; a trend that has not turned yet is up. The averages start from the first force, at the second bar, as in Tulip.
 * No value for the first bar; read the first {@code slow + signal} bars as unstable.
 *
 * @param fast   length of the fast average, bars
 * @param slow   length of the slow average, bars
 * @param signal length of the average of the oscillator, bars
 */
@IndicatorName(
    value = "kvo",
    formula = "EMA(fast) - EMA(slow) of volume * |2 range/sum of ranges of the trend - 1| * 100 * direction; signal = EMA of it "
        + "(Klinger 1997).",
    outputs = {"kvo", "signal"}, tradingView = "Klinger Oscillator")
public record KlingerOscillator(
    @Param(value = "34", min = 1, max = VolumeIndicators.LONGEST, unit = "bars", description = "Length of the fast average")
    int fast,
    @Param(value = "55", min = 1, max = VolumeIndicators.LONGEST, unit = "bars", description = "Length of the slow average")
    int slow,
    @Param(value = "13", min = 1, max = VolumeIndicators.LONGEST, unit = "bars", description = "Length of the signal average")
    int signal) implements IndicatorFormula {
  /** The usual lengths, 34, 55 and 13. */
  public KlingerOscillator() {
    this(34, 55, 13);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("signal", signal, 1);
    Column force = Column.wrap(force(columns.bars()));
    Column quick = Averages.ema(force, NumberRuns.requireLength("fast", fast, 1));
    Column steady = Averages.ema(force, NumberRuns.requireLength("slow", slow, 1));
    double[] out = new double[force.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = quick.get(i) - steady.get(i);
    }
    Column line = Column.wrap(out);
    return List.of(line, Averages.ema(line, signal));
  }

  private static double[] force(Bars bars) {
    double[] out = new double[bars.size()];
    if (out.length > 0) {
      out[0] = Double.NaN;
    }
    double direction = 1;
    boolean turned = false;
    double travelled = 0;
    for (int i = 1; i < out.length; i++) {
      double change = total(bars, i) - total(bars, i - 1);
      if (change != 0 && (!turned || change * direction < 0)) {
        turned = true;
        direction = Math.signum(change);
        travelled = bars.high().get(i - 1) - bars.low().get(i - 1);
      }
      double range = bars.high().get(i) - bars.low().get(i);
      travelled += range;
      out[i] = travelled > 0 ? bars.volume().get(i) * Math.abs(range / travelled * 2 - 1) * 100 * direction : 0;
    }
    return out;
  }

  private static double total(Bars bars, int i) {
    return bars.high().get(i) + bars.low().get(i) + bars.close().get(i);
  }

  @Override
  public int warmUp() {
    return 1;
  }

  @Override
  public int unstableBars() {
    return 1 + Math.max(fast, slow) + signal;
  }
}

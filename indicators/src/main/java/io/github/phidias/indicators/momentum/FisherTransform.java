package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Extremes;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Fisher transform (John F. Ehlers, "Using the Fisher Transform", Stocks and Commodities, 2002). The place p of the input in its
 * range of the last {@code length} bars, 0 to 1 and 0 without a range, is smoothed to {@code v = 0.66 (p - 0.5) + 0.67 v before},
 * held to 0.999 where it is beyond 0.99 on either side; {@code fisher = 0.5 ln((1 + v) / (1 - v)) + 0.5 fisher before}; {@code
 * signal} is the fisher of the bar before. Both recursions start from 0. No value for the first {@code length - 1} bars.
 */
@IndicatorName(
    value = "fisher_transform",
    formula = "v = 0.66 (place in the range of length bars - 0.5) + 0.67 v before; fisher = 0.5 ln((1+v)/(1-v)) + 0.5 fisher "
        + "before; signal = fisher before (Ehlers 2002).",
    outputs = {"fisher", "signal"}, tradingView = "Fisher Transform",
    costNote = "A logarithm at each bar, the same on every machine.",
    undefined = "a place of 0 without a range")
public record FisherTransform(
    @Param(value = "9", min = 1, max = Longest.BARS, unit = "bars", description = "Bars of the range") int length,
    @Param(value = "hl2", description = "Input") PriceSource source) implements IndicatorFormula {
  public FisherTransform {
    RecordDescriptor.of(FisherTransform.class).require(length, source);
  }

  /** Of the middle of the bars. */
  public FisherTransform(int length) {
    this(length, PriceSource.HL2);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column x = columns.price(source);
    Column highest = Extremes.highest(x, length);
    Column fisher = NumberRuns.map(Extremes.lowest(x, length), (low, from, to, out) -> fill(x, low, highest, from, to, out));
    Column signal = NumberRuns.map(fisher, (in, from, to, out) -> {
      out[from] = 0;
      in.copyTo(from, out, from + 1, to - from - 1);
    });
    return List.of(fisher, signal);
  }

  private static void fill(Column x, Column lowest, Column highest, int from, int to, double[] out) {
    double v = 0;
    double fisher = 0;
    for (int i = from; i < to; i++) {
      double bottom = lowest.get(i);
      double range = highest.get(i) - bottom;
      double place = range == 0 ? 0 : (x.get(i) - bottom) / range;
      v = 0.33 * 2 * (place - 0.5) + 0.67 * v;
      v = v > 0.99 ? 0.999 : v < -0.99 ? -0.999 : v;
      fisher = 0.5 * StrictMath.log((1 + v) / (1 - v)) + 0.5 * fisher;
      out[i] = fisher;
    }
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

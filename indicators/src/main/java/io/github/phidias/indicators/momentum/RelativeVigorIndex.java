package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingAmount;
import io.github.phidias.indicators.kernels.RollingSum;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Relative vigor index, -1 to 1: the sum over {@code length} bars of smoothed {@code close - open} over that of smoothed {@code
 * high - low}, where smoothed means {@code (y[t] + 2 y[t-1] + 2 y[t-2] + y[t-3]) / 6}; {@code signal} is the index smoothed in the
 * same way (John F. Ehlers, "Relative Vigor Index", Stocks & Commodities, 2002). 0 without a range. No index for the first {@code
 * length + 2} bars, no signal for three more.
 */
@IndicatorName(
    value = "relative_vigor_index",
    formula = "rvi = sum over length bars of s(close - open) / sum of s(high - low), s(y) = (y + 2 y[-1] + 2 y[-2] + y[-3]) / 6; "
        + "signal = s(rvi) (Ehlers 2002).",
    outputs = {"rvi", "signal"}, tradingView = "Relative Vigor Index", undefined = "0 without a range")
public record RelativeVigorIndex(
    @Param(value = "10", min = 1, max = Longest.BARS, unit = "bars", description = "Bars added up") int length)
    implements IndicatorFormula {
  private static final int BEFORE = 3;

  public RelativeVigorIndex {
    RecordDescriptor.of(RelativeVigorIndex.class).require(length);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Bars bars = columns.bars();
    Column vigor = smoothed(Lines.difference(bars.close(), bars.open()));
    Column range = smoothed(Lines.difference(bars.high(), bars.low()));
    Column sum = NumberRuns.map(vigor, (in, from, to, out) -> RollingSum.fill(in, from, to, length, out));
    Column whole = NumberRuns.map(range, (in, from, to, out) -> RollingAmount.fill(in, from, to, length, out));
    double[] index = new double[bars.size()];
    for (int i = 0; i < index.length; i++) {
      index[i] = whole.get(i) == 0 ? 0 : sum.get(i) / whole.get(i);
    }
    Column rvi = Column.wrap(index);
    return List.of(rvi, smoothed(rvi));
  }

  private static Column smoothed(Column y) {
    return NumberRuns.map(y, (in, from, to, out) -> {
      if (NumberRuns.warmUp(out, from, to, BEFORE)) {
        for (int i = from + BEFORE; i < to; i++) {
          out[i] = (in.get(i) + 2 * in.get(i - 1) + 2 * in.get(i - 2) + in.get(i - 3)) / 6;
        }
      }
    });
  }

  @Override
  public int warmUp() {
    return warmUp(1);
  }

  @Override
  public int warmUp(int output) {
    return BEFORE + length - 1 + (output == 0 ? 0 : BEFORE);
  }
}

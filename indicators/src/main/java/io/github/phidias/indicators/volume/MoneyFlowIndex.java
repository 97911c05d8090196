package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingSum;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Money flow index (Gene Quong and Avrum Soudack, 1989), 0 to 100: {@code 100 u / (u + d)}, where u and d are the sums of
 * typical price times volume over those of the last {@code length} bars that rose and fell. Without any flow it is 50, as the
 * index of relative strength is without change (TA-Lib says 0). No value for the first {@code length} bars.
 *
 * @param length changes looked at, bars
 * @param source whose changes and amounts are weighed, usually the typical price
 */
@IndicatorName(
    value = "mfi",
    formula = "100 u/(u + d), u and d the sums of price * volume over rising and falling bars; "
        + "50 without flow (Quong, Soudack 1989).",
    talib = "MFI", tradingView = "ta.mfi", undefined = "50 without flow")
public record MoneyFlowIndex(
    @Param(value = "14", min = 1, max = VolumeIndicators.LONGEST, unit = "bars", description = "Changes looked at") int length,
    @Param(value = "hlc3", description = "Input") PriceSource source) implements IndicatorFormula {
  private static final double WITHOUT_FLOW = 50;

  /** Of typical prices. */
  public MoneyFlowIndex(int length) {
    this(length, PriceSource.HLC3);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    Column volume = columns.bars().volume();
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> fill(in, volume, from, to, out)));
  }

  private void fill(Column price, Column volume, int from, int to, double[] out) {
    if (!NumberRuns.warmUp(out, from, to, length)) {
      return;
    }
    int changes = to - from - 1;
    double[] up = new double[changes];
    double[] down = new double[changes];
    double before = price.get(from);
    for (int k = 0; k < changes; k++) {
      double now = price.get(from + 1 + k);
      double flow = now * volume.get(from + 1 + k);
      up[k] = now > before ? flow : 0;
      down[k] = now < before ? flow : 0;
      before = now;
    }
    double[] rising = new double[changes];
    double[] falling = new double[changes];
    RollingSum.fill(Column.wrap(up), 0, changes, length, rising);
    RollingSum.fill(Column.wrap(down), 0, changes, length, falling);
    // "No flow in the window" is counted, not read off a running sum that might hold a rest of rounding.
    int lastUp = -1;
    int lastDown = -1;
    for (int k = 0; k < changes; k++) {
      lastUp = up[k] > 0 ? k : lastUp;
      lastDown = down[k] > 0 ? k : lastDown;
      if (k >= length - 1) {
        double u = lastUp > k - length ? rising[k] : 0;
        double d = lastDown > k - length ? falling[k] : 0;
        out[from + 1 + k] = u + d > 0 ? 100 * (u / (u + d)) : WITHOUT_FLOW;
      }
    }
  }

  @Override
  public int warmUp() {
    return length;
  }
}

package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Ichimoku kinko hyo (Goichi Hosoda, 1969), in price units, as it stands over the current bar. Each line is the middle of the
 * highest high and the lowest low of some bars: tenkan of {@code tenkan} bars, kijun of {@code kijun}; senkou a is the mean of
 * those two, senkou b the middle of {@code senkou} bars. The two senkou lines, the cloud, are drawn {@code displacement} bars
 * ahead on charts; here their value at a bar is the one computed {@code displacement} bars before it, so that comparing a close
 * with the cloud of the same index reads nothing from the future. (TradingView draws them {@code displacement - 1} bars ahead.)
 * The fifth line looks back and has its own record, {@link IchimokuChikou}.
 *
 * <p>No value of tenkan and kijun for the first {@code tenkan - 1} and {@code kijun - 1} bars; of the cloud for {@code
 * max(tenkan, kijun) - 1 + displacement} and {@code senkou - 1 + displacement} bars.
 */
@IndicatorName(
    value = "ichimoku",
    formula = "tenkan, kijun, senkou_b = (highest high + lowest low)/2 of their bars; senkou_a = (tenkan + kijun)/2; both senkou "
        + "lines are those of displacement bars ago (Hosoda 1969).",
    outputs = {"tenkan", "kijun", "senkou_a", "senkou_b"}, tradingView = "Ichimoku Cloud", overlay = true,
    costNote = "Six extremes of three windows, and four outputs.")
public record Ichimoku(
    @Param(value = "9", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars of the turning line") int tenkan,
    @Param(value = "26", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars of the base line") int kijun,
    @Param(value = "52", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars of the second cloud line")
        int senkou,
    @Param(value = "26", min = 0, max = TrendIndicators.LONGEST, unit = "bars", description = "How long ago the cloud was computed")
        int displacement)
    implements IndicatorFormula {
  /** The usual 9, 26, 52, 26. */
  public Ichimoku() {
    this(9, 26, 52, 26);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("tenkan", tenkan, 1);
    NumberRuns.requireLength("kijun", kijun, 1);
    NumberRuns.requireLength("senkou", senkou, 1);
    NumberRuns.requireLength("displacement", displacement, 0);
    Column turning = middle(columns, tenkan, 0);
    Column base = middle(columns, kijun, 0);
    return List.of(turning, base, mean(turning, base, displacement), middle(columns, senkou, displacement));
  }

  private static Column middle(IndicatorColumns columns, int length, int back) {
    return mean(columns.highest(PriceSource.HIGH, length), columns.lowest(PriceSource.LOW, length), back);
  }

  private static Column mean(Column a, Column b, int back) {
    double[] out = new double[a.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = i < back ? Double.NaN : (a.get(i - back) + b.get(i - back)) / 2;
    }
    return Column.wrap(out);
  }

  @Override
  public int warmUp() {
    return Math.max(warmUp(2), warmUp(3));
  }

  @Override
  public int warmUp(int output) {
    return switch (output) {
      case 0 -> tenkan - 1;
      case 1 -> kijun - 1;
      case 2 -> Math.max(tenkan, kijun) - 1 + displacement;
      default -> senkou - 1 + displacement;
    };
  }
}

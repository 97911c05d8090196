package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Directional movement index (Wilder 1978): {@code 100 |plus - minus| / (plus + minus)} of the running sums of {@link PlusDm}
 * and {@link MinusDm}, 0 to 100. The true range of the directional indicators cancels, so it is left out. Where there has been
 * no movement either way the value of the bar before stands, 0 at first (TA-Lib's rule). Warm-up as that of {@link PlusDi}.
 */
@IndicatorName(
    value = "dx", formula = "100 * |plus_di - minus_di| / (plus_di + minus_di) (Wilder 1978).", talib = "DX",
    undefined = "without any movement the value of the bar before, 0 at first")
public record Dx(
    @Param(value = "14", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars summed") int length,
    @Param(value = "talib", description = "Start of the sums") DirectionalSeeding seeding) implements IndicatorFormula {
  /** With TA-Lib's seeding. */
  public Dx(int length) {
    this(length, DirectionalSeeding.TALIB);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column plus = DirectionalSum.plus(columns, length, seeding);
    Column minus = DirectionalSum.minus(columns, length, seeding);
    double[] out = new double[plus.length()];
    int missing = warmUp();
    double before = 0;
    for (int i = 0; i < out.length; i++) {
      if (i < missing) {
        out[i] = Double.NaN;
        continue;
      }
      double both = plus.get(i) + minus.get(i);
      before = both == 0 ? before : 100 * (Math.abs(plus.get(i) - minus.get(i)) / both);
      out[i] = before;
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return seeding.firstIndicator(length);
  }
}

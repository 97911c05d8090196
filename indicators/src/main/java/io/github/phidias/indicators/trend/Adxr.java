package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Average directional index rating (Wilder 1978): the mean of {@link Adx} now and {@code length - 1} bars ago, 0 to 100. The
 * distance is that of TA-Lib and Tulip Indicators; some charts take {@code length} bars. No value for the first {@code 3 length
 * - 2} bars, one less with {@link DirectionalSeeding#TULIP} unless {@code length} is 1.
 */
@IndicatorName(
    value = "adxr", formula = "(adx now + adx length-1 bars ago) / 2 (Wilder 1978).", talib = "ADXR",
    undefined = "0 before any movement")
public record Adxr(
    @Param(value = "14", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars summed, averaged, and between")
        int length,
    @Param(value = "talib", description = "Start of the sums") DirectionalSeeding seeding) implements IndicatorFormula {
  /** With TA-Lib's seeding. */
  public Adxr(int length) {
    this(length, DirectionalSeeding.TALIB);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column adx = columns.column(new Adx(length, seeding));
    double[] out = new double[adx.length()];
    int back = length - 1;
    for (int i = 0; i < out.length; i++) {
      out[i] = i < back ? Double.NaN : (adx.get(i) + adx.get(i - back)) / 2;
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return seeding.firstIndicator(length) + 2 * (length - 1);
  }
}

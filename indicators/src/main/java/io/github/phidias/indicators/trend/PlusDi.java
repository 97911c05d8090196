package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Plus directional indicator (Wilder 1978): the running sum of {@link PlusDm} in percent of that of the true range, 0 to 100; 0
 * where there is no true range. No value for the first {@code length} bars, one less with {@link DirectionalSeeding#TULIP}
 * unless {@code length} is 1. (TA-Lib leaves out the factor 100 at length 1; this does not.)
 */
@IndicatorName(
    value = "plus_di", formula = "100 * plus_dm / running sum of the true range (Wilder 1978); 0 without true range.",
    talib = "PLUS_DI", tradingView = "+DI", undefined = "0 without true range")
public record PlusDi(
    @Param(value = "14", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars summed") int length,
    @Param(value = "talib", description = "Start of the sums") DirectionalSeeding seeding) implements IndicatorFormula {
  /** With TA-Lib's seeding. */
  public PlusDi(int length) {
    this(length, DirectionalSeeding.TALIB);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(percent(
        DirectionalSum.plus(columns, length, seeding), DirectionalSum.range(columns, length, seeding), warmUp()));
  }

  /** The part in percent of the whole, 0 of a whole of zero; NaN for the first bars. */
  static Column percent(Column part, Column whole, int missing) {
    double[] out = new double[part.length()];
    for (int i = 0; i < out.length; i++) {
      double ratio = whole.get(i) == 0 ? 0 : 100 * (part.get(i) / whole.get(i));
      out[i] = i < missing ? Double.NaN : ratio;
    }
    return Column.wrap(out);
  }

  @Override
  public int warmUp() {
    return seeding.firstIndicator(length);
  }
}

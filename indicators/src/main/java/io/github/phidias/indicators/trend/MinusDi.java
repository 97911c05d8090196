package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Minus directional indicator (Wilder 1978): the running sum of {@link MinusDm} in percent of that of the true range, 0 to 100;
 * 0 where there is no true range. Warm-up as that of {@link PlusDi}.
 */
@IndicatorName(
    value = "minus_di", formula = "100 * minus_dm / running sum of the true range (Wilder 1978); 0 without true range.",
    talib = "MINUS_DI", tradingView = "-DI", undefined = "0 without true range")
public record MinusDi(
    @Param(value = "14", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars summed") int length,
    @Param(value = "talib", description = "Start of the sums") DirectionalSeeding seeding) implements IndicatorFormula {
  /** With TA-Lib's seeding. */
  public MinusDi(int length) {
    this(length, DirectionalSeeding.TALIB);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(PlusDi.percent(
        DirectionalSum.minus(columns, length, seeding), DirectionalSum.range(columns, length, seeding), warmUp()));
  }

  @Override
  public int warmUp() {
    return seeding.firstIndicator(length);
  }
}

package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Minus directional movement: {@link PlusDm} the other way down, of {@code low before - low} where that is above zero and above
 * {@code high - high before} (Wilder 1978). In price units, zero or more; warm-up as there.
 */
@IndicatorName(
    value = "minus_dm",
    formula = "S = S - S/length + x of x = low before - low where above zero and above high - high before, else 0 (Wilder 1978).",
    talib = "MINUS_DM")
public record MinusDm(
    @Param(value = "14", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars summed") int length,
    @Param(value = "talib", description = "Start of the sums") DirectionalSeeding seeding) implements IndicatorFormula {
  /** With TA-Lib's seeding. */
  public MinusDm(int length) {
    this(length, DirectionalSeeding.TALIB);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(DirectionalSum.minus(columns, length, seeding));
  }

  @Override
  public int warmUp() {
    return seeding.firstSum(length);
  }
}

package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Plus directional movement (J. Welles Wilder, "New Concepts in Technical Trading Systems", 1978): Wilder's running sum {@code S
 * = S - S/length + x} of {@code high - high before} where that is above zero and above {@code low before - low}, else zero. In
 * price units, zero or more; about {@code length} times the mean movement. No value for the first {@code length - 1} bars, at
 * least one; with {@link DirectionalSeeding#WILDER} for the first {@code length}.
 */
@IndicatorName(
    value = "plus_dm",
    formula = "S = S - S/length + x of x = high - high before where above zero and above low before - low, else 0 (Wilder 1978).",
    talib = "PLUS_DM")
public record PlusDm(
    @Param(value = "14", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars summed") int length,
    @Param(value = "talib", description = "Start of the sums") DirectionalSeeding seeding) implements IndicatorFormula {
  /** With TA-Lib's seeding. */
  public PlusDm(int length) {
    this(length, DirectionalSeeding.TALIB);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(DirectionalSum.plus(columns, length, seeding));
  }

  @Override
  public int warmUp() {
    return seeding.firstSum(length);
  }
}

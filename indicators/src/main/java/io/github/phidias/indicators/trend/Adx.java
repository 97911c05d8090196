package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Average directional index (J. Welles Wilder, "New Concepts in Technical Trading Systems", 1978): Wilder's average of {@link
 * Dx}, that is the mean of its first {@code length} values, then {@code (before * (length - 1) + dx) / length}. 0 to 100; it
 * tells how strong a trend is, not which way it goes; above 25 is usually read as a trend. No value for the first {@code 2
 * length - 1} bars, one less with {@link DirectionalSeeding#TULIP} unless {@code length} is 1.
 */
@IndicatorName(
    value = "adx", formula = "Wilder's average of dx: mean of the first length values, then (a*(length-1) + dx)/length (Wilder 1978).",
    talib = "ADX", tradingView = "ADX", undefined = "0 before any movement")
public record Adx(
    @Param(value = "14", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars summed, and averaged") int length,
    @Param(value = "talib", description = "Start of the sums") DirectionalSeeding seeding) implements IndicatorFormula {
  /** With TA-Lib's seeding. */
  public Adx(int length) {
    this(length, DirectionalSeeding.TALIB);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(Averages.wilder(columns.column(new Dx(length, seeding)), length, 0));
  }

  @Override
  public int warmUp() {
    return seeding.firstIndicator(length) + length - 1;
  }
}

package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * The directional system as TradingView shows it: {@link PlusDi} and {@link MinusDi} of {@code length}, and the Wilder average
 * of {@link Dx} over a length of its own, seeded as in Wilder's book. 0 to 100. No value of the first two for the first {@code
 * length} bars, of the third for the first {@code length + smoothing - 1}.
 */
@IndicatorName(
    value = "dmi", formula = "plus_di, minus_di of length; Wilder's average of dx over smoothing bars (Wilder 1978).",
    outputs = {"plus_di", "minus_di", "adx"}, tradingView = "ta.dmi", undefined = "0 without true range or any movement")
public record Dmi(
    @Param(value = "14", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars summed") int length,
    @Param(value = "14", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars of dx averaged") int smoothing,
    @Param(value = "wilder", description = "Start of the sums") DirectionalSeeding seeding) implements IndicatorFormula {
  /** With the seeding of Wilder's book. */
  public Dmi(int length, int smoothing) {
    this(length, smoothing, DirectionalSeeding.WILDER);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("smoothing", smoothing, 1);
    Column plus = columns.column(new PlusDi(length, seeding));
    Column minus = columns.column(new MinusDi(length, seeding));
    return List.of(plus, minus, Averages.wilder(columns.column(new Dx(length, seeding)), smoothing, 0));
  }

  @Override
  public int warmUp() {
    return warmUp(2);
  }

  @Override
  public int warmUp(int output) {
    return seeding.firstIndicator(length) + (output == 2 ? smoothing - 1 : 0);
  }
}

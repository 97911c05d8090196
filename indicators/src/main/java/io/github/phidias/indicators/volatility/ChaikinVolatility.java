package io.github.phidias.indicators.volatility;

import static io.github.phidias.indicators.volatility.VolatilityIndicators.LONGEST;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.Seeding;
import io.github.phidias.indicators.Volatility;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Chaikin's volatility (Marc Chaikin, in Achelis, "Technical Analysis from A to Z", 1995): how much the exponential average of
 * high minus low has changed in {@code change} bars, {@code 100 (e - e before) / e before}, in percent. No value for the first
 * {@code change} bars, {@code length - 1} more with {@link Seeding#SMA}; NaN where the average before is zero.
 */
@IndicatorName(
    value = "chaikin_volatility",
    formula = "100 * (e - e change bars ago) / e change bars ago, e = EMA(length) of high - low (Chaikin).",
    tradingView = "Chaikin Volatility", undefined = "NaN where the average before is zero")
public record ChaikinVolatility(
    @Param(value = "10", min = 1, max = LONGEST, unit = "bars", description = "Length of the average") int length,
    @Param(value = "10", min = 1, max = LONGEST, unit = "bars", description = "Bars between the two averages") int change,
    @Param(value = "FIRST_VALUE", description = "Start of the average") Seeding seeding) implements IndicatorFormula {
  /** From the first value on. */
  public ChaikinVolatility(int length, int change) {
    this(length, change, Seeding.FIRST_VALUE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("change", change, 1);
    Column range = Adr.ranges(columns.bars());
    Column average = seeding == Seeding.SMA ? Averages.emaSmaSeed(range, length) : Averages.ema(range, length);
    double[] out = new double[range.length()];
    for (int i = 0; i < out.length; i++) {
      double before = i < change ? Double.NaN : average.get(i - change);
      out[i] = before == 0 ? Double.NaN : 100 * ((average.get(i) - before) / before);
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return change + (seeding == Seeding.SMA ? length - 1 : 0);
  }

  @Override
  public int unstableBars() {
    return change + length;
  }
}

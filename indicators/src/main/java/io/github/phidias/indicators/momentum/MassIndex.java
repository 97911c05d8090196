package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.Seeding;
import io.github.phidias.indicators.averages.StagedAverages;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingSum;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Mass index: the sum over {@code length} bars of {@code e1 / e2}, where e1 is the exponential average of {@code high - low} over
 * {@code smooth} bars and e2 that of e1; about {@code length} when ranges stay as they are (Donald Dorsey, "The Mass Index", Stocks
 * & Commodities, 1992). The quotient is 1 while no bar has had a range. No value for the first {@code 2 * (smooth - 1) + length -
 * 1} bars, see {@link StagedAverages}.
 */
@IndicatorName(
    value = "mass_index", formula = "Sum over length bars of EMA(high - low) / EMA(EMA(high - low)) (Dorsey 1992).",
    tradingView = "Mass Index", undefined = "a quotient of 1 while no bar has had a range")
public record MassIndex(
    @Param(value = "25", min = 1, max = Longest.BARS, unit = "bars", description = "Quotients added up") int length,
    @Param(value = "9", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the averages") int smooth,
    @Param(value = "first_value", description = "How each average starts") Seeding seeding) implements IndicatorFormula {
  public MassIndex {
    RecordDescriptor.of(MassIndex.class).require(length, smooth, seeding);
  }

  /** With averages over nine bars, each from its first value on. */
  public MassIndex(int length) {
    this(length, 9, Seeding.FIRST_VALUE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column range = Lines.difference(columns.bars().high(), columns.bars().low());
    Column once = StagedAverages.of(range, smooth, seeding, 1);
    Column twice = StagedAverages.of(range, smooth, seeding, 0, 1);
    double[] quotients = new double[range.length()];
    for (int i = 0; i < quotients.length; i++) {
      quotients[i] = twice.get(i) == 0 ? 1 : once.get(i) / twice.get(i);
    }
    return List.of(NumberRuns.map(
        Column.wrap(quotients), (in, from, to, out) -> RollingSum.fill(in, from, to, length, out)));
  }

  @Override
  public int warmUp() {
    return StagedAverages.warmUp(2, smooth) + length - 1;
  }
}

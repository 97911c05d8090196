package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Aroon (Tushar Chande, 1995): {@code 100 (length - age) / length} of the age in bars of the lowest low and of the highest high
 * among the last {@code length + 1} bars, the current one included; of several equal ones the latest counts. 0 to 100. No value
 * for the first {@code length} bars.
 */
@IndicatorName(
    value = "aroon",
    formula = "100 * (length - bars since the lowest low, the highest high of length+1 bars) / length; the latest of equal ones "
        + "(Chande 1995).",
    outputs = {"down", "up"}, talib = "AROON", tradingView = "Aroon")
public record Aroon(
    @Param(value = "14", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars looked back") int length)
    implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    return List.of(
        percent(ExtremeAges.ofLowest(columns.bars().low(), length + 1)),
        percent(ExtremeAges.ofHighest(columns.bars().high(), length + 1)));
  }

  private Column percent(double[] ages) {
    for (int i = 0; i < ages.length; i++) {
      ages[i] = 100 * (length - ages[i]) / length;
    }
    return Column.wrap(ages);
  }

  @Override
  public int warmUp() {
    return length;
  }
}

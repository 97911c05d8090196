package io.github.phidias.indicators.harvesting;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * A growing mean lowered by a gap, the line that the fast average has to cross: {@code SMA * (1 - gapBps / 10^4) - gapAbs}. A
 * value from the first bar on; O(1) a bar.
 *
 * @param length bars averaged
 * @param gapAbs gap in units of the input, zero or more
 * @param gapBps gap in 1/10000 of the mean, zero or more
 * @param source input
 */
@IndicatorName(
    value = "harvest_trend_line",
    formula = "SMA * (1 - gap_bps / 10000) - gap_abs, the SMA over the last min(length, t+1) values.",
    overlay = true)
public record TrendLine(
    @Param(value = "24", min = 1, max = HarvestingIndicators.LONGEST, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "0", min = 0, unit = "price", description = "Gap under the mean") double gapAbs,
    @Param(value = "0.5", min = 0, max = 10_000, unit = "1/10000 of the mean", description = "Gap under the mean, added") double gapBps,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column mean = columns.column(new GrowingMean(length, source));
    double[] line = new double[mean.length()];
    for (int i = 0; i < line.length; i++) {
      line[i] = of(mean.get(i), gapAbs, gapBps);
    }
    return List.of(Column.wrap(line));
  }

  /** The line of one mean. */
  public static double of(double mean, double gapAbs, double gapBps) {
    return mean * (1 - gapBps / 10_000) - gapAbs;
  }

  @Override
  public int warmUp() {
    return 0;
  }

  @Override
  public int unstableBars() {
    return length - 1;
  }
}

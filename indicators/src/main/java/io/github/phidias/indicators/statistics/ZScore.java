package io.github.phidias.indicators.statistics;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.DeviationKind;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.WindowPairs;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Z-score: how many standard deviations the newest value lies from the mean of the last {@code length}; NaN when all values
 * of the window are equal. No value for the first {@code length - 1} bars.
 *
 * @param length values looked at, bars; two or more
 * @param kind divisor of the deviation
 * @param source input
 */
@IndicatorName(
    value = "zscore",
    formula = "(x - mean) / standard deviation of the last length values.",
    undefined = "NaN when all values of the window are equal")
public record ZScore(
    @Param(value = "20", min = 2, max = StatisticIndicators.LONGEST, unit = "bars", description = "Bars looked at") int length,
    @Param(value = "population", description = "Divisor of the deviation") DeviationKind kind,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of closes, with the deviation of these values themselves. */
  public ZScore(int length) {
    this(length, DeviationKind.POPULATION, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    double divisor = Variance.divisor(length, kind);
    Column x = columns.price(source);
    Column mean = columns.sma(source, length);
    Column variance = WindowPairs.map(x, x, length, (xx, yy, xy, meanX, meanY) -> xx / divisor);
    double[] out = new double[x.length()];
    for (int i = 0; i < out.length; i++) {
      double v = variance.get(i);
      out[i] = v > 0 ? (x.get(i) - mean.get(i)) / Math.sqrt(v) : Double.NaN;
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

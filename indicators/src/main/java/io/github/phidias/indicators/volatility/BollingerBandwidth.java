package io.github.phidias.indicators.volatility;

import static io.github.phidias.indicators.volatility.VolatilityIndicators.LONGEST;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.DeviationKind;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Bandwidth of Bollinger's bands (John Bollinger, "Bollinger on Bollinger Bands", 2001): {@code (upper - lower) / middle}, a
 * fraction of the middle; times 100 in charts that show percent. No value for the first {@code length - 1} bars, and NaN where
 * the middle is zero.
 */
@IndicatorName(
    value = "bollinger_bandwidth", formula = "(upper - lower) / middle of bollinger(length, deviations) (Bollinger 2001).",
    tradingView = "Bollinger Bands Width", undefined = "NaN where the source is NaN or the middle is zero")
public record BollingerBandwidth(
    @Param(value = "20", min = 1, max = LONGEST, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "2", min = 0, unit = "deviations", description = "Distance of the outer bands") double deviations,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of the closes. */
  public BollingerBandwidth(int length, double deviations) {
    this(length, deviations, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column middle = columns.sma(source, length);
    Column deviation = columns.standardDeviation(source, length, DeviationKind.POPULATION);
    double[] out = new double[middle.length()];
    for (int i = 0; i < out.length; i++) {
      double mean = middle.get(i);
      out[i] = mean == 0 ? Double.NaN : 2 * (deviations * deviation.get(i)) / mean;
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

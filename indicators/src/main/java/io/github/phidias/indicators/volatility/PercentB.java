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
 * Percent b (John Bollinger, "Bollinger on Bollinger Bands", 2001): where a value stands between Bollinger's bands, {@code (x -
 * lower) / (upper - lower)}; 0 at the lower band, 1 at the upper one, and beyond outside of them. No value for the first {@code
 * length - 1} bars, and NaN where the bands have no width.
 */
@IndicatorName(
    value = "percent_b", formula = "(x - lower) / (upper - lower) of bollinger(length, deviations) (Bollinger 2001).",
    tradingView = "Bollinger Bands %b", undefined = "NaN where the source is NaN or the bands have no width")
public record PercentB(
    @Param(value = "20", min = 1, max = LONGEST, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "2", min = 0, aboveMin = true, unit = "deviations", description = "Distance of the outer bands")
        double deviations,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of the closes. */
  public PercentB(int length, double deviations) {
    this(length, deviations, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column x = columns.price(source);
    Column middle = columns.sma(source, length);
    Column deviation = columns.standardDeviation(source, length, DeviationKind.POPULATION);
    double[] out = new double[x.length()];
    for (int i = 0; i < out.length; i++) {
      double away = deviations * deviation.get(i);
      out[i] = away == 0 ? Double.NaN : (x.get(i) - middle.get(i) + away) / (2 * away);
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

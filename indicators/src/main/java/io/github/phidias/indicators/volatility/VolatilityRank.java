package io.github.phidias.indicators.volatility;

import static io.github.phidias.indicators.volatility.VolatilityIndicators.LONGEST;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Extremes;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Rank of realised volatility: where {@link RealisedVolatility} around its own mean stands between the lowest and the highest of
 * its last {@code lookback} values, {@code 100 (v - lowest) / (highest - lowest)}, 0 to 100; the rule of the "IV rank" of option
 * traders, on volatility that was. 50 where all are equal. No value for the first {@code length + lookback - 1} bars.
 */
@IndicatorName(
    value = "volatility_rank",
    formula = "100 * (v - lowest) / (highest - lowest) of the last lookback values of v = realised_volatility(length).",
    undefined = "50 where all are equal; NaN where the source is not above zero",
    costNote = "one logarithm and one deviation a bar")
public record VolatilityRank(
    @Param(value = "20", min = 2, max = LONGEST, unit = "bars", description = "Returns looked at") int length,
    @Param(value = "252", min = 1, max = LONGEST, unit = "bars", description = "Volatilities compared") int lookback,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of the closes. */
  public VolatilityRank(int length, int lookback) {
    this(length, lookback, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("lookback", lookback, 1);
    Column now = columns.column(new RealisedVolatility(length, 0, ReturnMean.SAMPLE, source));
    Column highest = Extremes.highest(now, lookback);
    Column lowest = Extremes.lowest(now, lookback);
    double[] out = new double[now.length()];
    for (int i = 0; i < out.length; i++) {
      double range = highest.get(i) - lowest.get(i);
      out[i] = range == 0 ? 50 : 100 * ((now.get(i) - lowest.get(i)) / range);
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return length + lookback - 1;
  }
}

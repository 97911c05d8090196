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
 * Squeeze (John Carter, "Mastering the Trade", 2005): 1 where Bollinger's bands lie inside Keltner's, else 0. Bollinger's are
 * {@code SMA(length) +/- deviations * population deviation} of the source, Keltner's {@code EMA(length) +/- multiplier *
 * ATR(length)}; inside means under the upper and over the lower one, both strictly. Carter's momentum histogram is left out: ask
 * for the momentum you mean. No value for the first {@code length} bars.
 */
@IndicatorName(
    value = "squeeze",
    formula = "1 where SMA + d*deviation < EMA + m*atr and SMA - d*deviation > EMA - m*atr, else 0; all of length (Carter 2005).",
    tradingView = "TTM Squeeze", undefined = "NaN where the source is NaN")
public record Squeeze(
    @Param(value = "20", min = 1, max = LONGEST, unit = "bars", description = "Bars of all four") int length,
    @Param(value = "2", min = 0, unit = "deviations", description = "Distance of Bollinger's bands") double deviations,
    @Param(value = "1.5", min = 0, unit = "average true ranges", description = "Distance of Keltner's bands") double multiplier,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of the closes. */
  public Squeeze(int length, double deviations, double multiplier) {
    this(length, deviations, multiplier, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column mean = columns.sma(source, length);
    Column deviation = columns.standardDeviation(source, length, DeviationKind.POPULATION);
    Column middle = columns.ema(source, length);
    Column range = columns.atr(length);
    double[] out = new double[mean.length()];
    for (int i = 0; i < out.length; i++) {
      double inner = deviations * deviation.get(i);
      double outer = multiplier * range.get(i);
      double aside = Math.abs(mean.get(i) - middle.get(i));
      double room = outer - inner;
      // Both sides at once: the band centres may be apart by less than the room between the half widths.
      out[i] = Double.isNaN(aside + room) ? Double.NaN : aside < room ? 1 : 0;
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return length;
  }

  @Override
  public int unstableBars() {
    return length;
  }
}

package io.github.phidias.indicators.bands;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Acceleration bands (Price Headley, "Big Trends in Trading", 2002), in price units: simple averages of {@code high (1 + 4 r)},
 * of the close, and of {@code low (1 - 4 r)}, with {@code r = (high - low) / (high + low)}. No value for the first {@code length
 * - 1} bars. Outputs in TA-Lib's order.
 */
@IndicatorName(
    value = "acceleration_bands",
    formula = "SMA(length) of high*(1 + 4r), of close, of low*(1 - 4r), r = (high - low)/(high + low) (Headley 2002).",
    outputs = {"upper", "middle", "lower"}, talib = "ACCBANDS", overlay = true)
public record AccelerationBands(
    @Param(value = "20", min = 1, max = BandIndicators.LONGEST, unit = "bars", description = "Bars averaged") int length)
    implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Bars bars = columns.bars();
    double[] up = new double[bars.size()];
    double[] down = new double[bars.size()];
    for (int i = 0; i < up.length; i++) {
      double high = bars.high().get(i);
      double low = bars.low().get(i);
      double wide = 4 * (high - low) / (high + low);
      up[i] = high * (1 + wide);
      down[i] = low * (1 - wide);
    }
    return List.of(
        Averages.sma(Column.wrap(up), length), Averages.sma(bars.close(), length), Averages.sma(Column.wrap(down), length));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

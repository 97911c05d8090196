package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.parameters.Param;
import java.util.List;

/** Aroon oscillator (Chande 1995): up minus down of {@link Aroon}, -100 to 100. No value for the first {@code length} bars. */
@IndicatorName(
    value = "aroon_oscillator", formula = "aroon up - aroon down (Chande 1995).", talib = "AROONOSC",
    tradingView = "Aroon Oscillator")
public record AroonOscillator(
    @Param(value = "14", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Bars looked back") int length)
    implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    List<Column> aroon = columns.columns(new Aroon(length));
    double[] out = new double[columns.bars().size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = aroon.get(1).get(i) - aroon.get(0).get(i);
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return length;
  }
}

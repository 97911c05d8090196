package io.github.phidias.indicators.volatility;

import static io.github.phidias.indicators.volatility.VolatilityIndicators.LONGEST;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Normalised average true range (John Forman, "Cross-Market Evaluations with Normalized Average True Range", 2006): {@code 100
 * ATR(length) / close}, in percent. No value for the first {@code length} bars, one less with {@link FirstRange#FIRST_BAR}.
 * (TA-Lib gives the bare true range at length 1; this does not.)
 */
@IndicatorName(
    value = "natr", formula = "100 * Wilder's average of the true range / close (Forman 2006).", talib = "NATR",
    tradingView = "Normalized Average True Range")
public record Natr(
    @Param(value = "14", min = 1, max = LONGEST, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "second_bar", description = "First true range used") FirstRange first) implements IndicatorFormula {
  /** From the second bar on, as TA-Lib. */
  public Natr(int length) {
    this(length, FirstRange.SECOND_BAR);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column range = first == FirstRange.SECOND_BAR ? columns.atr(length) : Averages.wilder(columns.trueRange(), length, 0);
    Column close = columns.bars().close();
    double[] out = new double[close.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = 100 * (range.get(i) / close.get(i));
    }
    return List.of(Column.wrap(out));
  }

  @Override
  public int warmUp() {
    return first == FirstRange.SECOND_BAR ? length : length - 1;
  }
}

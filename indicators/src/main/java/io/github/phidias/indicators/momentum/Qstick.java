package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.averages.AverageKind;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Qstick: the average over {@code length} bars of {@code close - open}, in price units (Tushar S. Chande and Stanley Kroll, "The
 * New Technical Trader", 1994). With a simple average no value for the first {@code length - 1} bars.
 */
@IndicatorName(
    value = "qstick", formula = "Average over length bars of close - open (Chande and Kroll 1994).", tradingView = "Qstick")
public record Qstick(
    @Param(value = "8", min = 1, max = Longest.BARS, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "sma", description = "Average") AverageKind average) implements IndicatorFormula {
  public Qstick {
    RecordDescriptor.of(Qstick.class).require(length, average);
  }

  /** With a simple average. */
  public Qstick(int length) {
    this(length, AverageKind.SMA);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(average.of(Lines.difference(columns.bars().close(), columns.bars().open()), length));
  }

  @Override
  public int warmUp() {
    return average.warmUp(length);
  }
}

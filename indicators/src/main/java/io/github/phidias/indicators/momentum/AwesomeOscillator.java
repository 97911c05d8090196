package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Awesome oscillator: {@code SMA(fast) - SMA(slow)} of the middle of the bars, in price units (Bill Williams, "New Trading
 * Dimensions", 1998). No value until the longer average is full.
 */
@IndicatorName(
    value = "awesome_oscillator", formula = "SMA(fast) - SMA(slow) of (high + low) / 2 (Williams 1998).",
    tradingView = "Awesome Oscillator")
public record AwesomeOscillator(
    @Param(value = "5", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the fast average") int fast,
    @Param(value = "34", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the slow average") int slow,
    @Param(value = "hl2", description = "Input") PriceSource source) implements IndicatorFormula {
  public AwesomeOscillator {
    RecordDescriptor.of(AwesomeOscillator.class).require(fast, slow, source);
  }

  /** Of the middle of the bars. */
  public AwesomeOscillator(int fast, int slow) {
    this(fast, slow, PriceSource.HL2);
  }

  static Column of(Column x, int fast, int slow) {
    return Lines.difference(Averages.sma(x, fast), Averages.sma(x, slow));
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(of(columns.price(source), fast, slow));
  }

  @Override
  public int warmUp() {
    return Math.max(fast, slow) - 1;
  }
}

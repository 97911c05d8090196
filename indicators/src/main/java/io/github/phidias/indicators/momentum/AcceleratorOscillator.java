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
 * Accelerator oscillator: {@link AwesomeOscillator} less its own simple average over {@code signal} bars, in price units (Bill
 * Williams, "New Trading Dimensions", 1998). No value until that average is full.
 */
@IndicatorName(
    value = "accelerator_oscillator",
    formula = "ao - SMA(signal) of ao, where ao = SMA(fast) - SMA(slow) of (high + low) / 2 (Williams 1998).",
    tradingView = "Accelerator Oscillator")
public record AcceleratorOscillator(
    @Param(value = "5", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the fast average") int fast,
    @Param(value = "34", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the slow average") int slow,
    @Param(value = "5", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the average taken off") int signal,
    @Param(value = "hl2", description = "Input") PriceSource source) implements IndicatorFormula {
  public AcceleratorOscillator {
    RecordDescriptor.of(AcceleratorOscillator.class).require(fast, slow, signal, source);
  }

  /** Of the middle of the bars. */
  public AcceleratorOscillator(int fast, int slow, int signal) {
    this(fast, slow, signal, PriceSource.HL2);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column awesome = AwesomeOscillator.of(columns.price(source), fast, slow);
    return List.of(Lines.difference(awesome, Averages.sma(awesome, signal)));
  }

  @Override
  public int warmUp() {
    return Math.max(fast, slow) - 1 + signal - 1;
  }
}

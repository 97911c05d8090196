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
 * Fast stochastic oscillator, 0 to 100: {@link Stochastic} before it is slowed down. {@code k = 100 (close - lowest low) /
 * (highest high - lowest low)} of the last {@code length} bars, 0 without a range, and {@code d} its average over {@code signal}
 * bars. No k for the first {@code length - 1} bars, with a simple average no d for {@code signal - 1} more.
 */
@IndicatorName(
    value = "stochastic_fast",
    formula = "k = 100 (close - lowest) / (highest - lowest) of length bars; d = average of k over signal bars (Lane 1984).",
    outputs = {"k", "d"}, talib = "STOCHF", tradingView = "ta.stoch", undefined = "0 without a range")
public record StochasticFast(
    @Param(value = "5", min = 1, max = Longest.BARS, unit = "bars", description = "Bars of the range") int length,
    @Param(value = "3", min = 1, max = Longest.BARS, unit = "bars", description = "Bars averaged from k to d") int signal,
    @Param(value = "sma", description = "Average") AverageKind average) implements IndicatorFormula {
  public StochasticFast {
    RecordDescriptor.of(StochasticFast.class).require(length, signal, average);
  }

  /** With a simple average. */
  public StochasticFast(int length, int signal) {
    this(length, signal, AverageKind.SMA);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column k = Stochastic.raw(columns, length);
    return List.of(k, average.of(k, signal));
  }

  @Override
  public int warmUp() {
    return warmUp(1);
  }

  @Override
  public int warmUp(int output) {
    return length - 1 + (output == 0 ? 0 : average.warmUp(signal));
  }
}

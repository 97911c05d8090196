package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.averages.AverageKind;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Slow stochastic oscillator, 0 to 100 (George C. Lane, "Lane's Stochastics", Stocks & Commodities, 1984): {@code k} is the
 * average over {@code smooth} bars of {@code 100 (close - lowest low) / (highest high - lowest low)} of the last {@code length}
 * bars, {@code d} the average of {@code k} over {@code signal} bars. Without a range the quotient is 0, as in TA-Lib and Tulip.
 * Simple averages: no k for the first {@code length + smooth - 2} bars, no d for {@code signal - 1} more.
 */
@IndicatorName(
    value = "stochastic",
    formula = "k = average over smooth bars of 100 (close - lowest) / (highest - lowest) of length bars; d = average of k over "
        + "signal bars (Lane 1984).",
    outputs = {"k", "d"}, talib = "STOCH", tradingView = "Stochastic", undefined = "0 without a range")
public record Stochastic(
    @Param(value = "14", min = 1, max = Longest.BARS, unit = "bars", description = "Bars of the range") int length,
    @Param(value = "3", min = 1, max = Longest.BARS, unit = "bars", description = "Bars averaged to the slow k") int smooth,
    @Param(value = "3", min = 1, max = Longest.BARS, unit = "bars", description = "Bars averaged from k to d") int signal,
    @Param(value = "sma", description = "Both averages") AverageKind average) implements IndicatorFormula {
  public Stochastic {
    RecordDescriptor.of(Stochastic.class).require(length, smooth, signal, average);
  }

  /** With simple averages. */
  public Stochastic(int length, int smooth, int signal) {
    this(length, smooth, signal, AverageKind.SMA);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column k = average.of(raw(columns, length), smooth);
    return List.of(k, average.of(k, signal));
  }

  /** The fast k that both oscillators start from. */
  static Column raw(IndicatorColumns columns, int length) {
    return Lines.placeInRange(
        columns.bars().close(), columns.lowest(PriceSource.LOW, length), columns.highest(PriceSource.HIGH, length));
  }

  @Override
  public int warmUp() {
    return warmUp(1);
  }

  @Override
  public int warmUp(int output) {
    return length - 1 + average.warmUp(smooth) + (output == 0 ? 0 : average.warmUp(signal));
  }
}

package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.Extremes;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.RelativeStrength;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Stochastic RSI, 0 to 100 (Tushar S. Chande and Stanley Kroll, "The New Technical Trader", 1994): where Wilder's RSI over {@code
 * length} changes stands in its own range of the last {@code range} bars, 0 without a range; {@code k} is its simple average over
 * {@code smooth} bars (1: as it is), {@code d} that of k over {@code signal} bars. No k for the first {@code length + range +
 * smooth - 2} bars, no d for {@code signal - 1} more.
 */
@IndicatorName(
    value = "stochastic_rsi",
    formula = "100 (rsi - lowest rsi) / (highest rsi - lowest rsi) of range bars; k = SMA(smooth) of it, d = SMA(signal) of k "
        + "(Chande and Kroll 1994).",
    outputs = {"k", "d"}, talib = "STOCHRSI", tradingView = "Stochastic RSI", undefined = "0 where the RSI has no range")
public record StochasticRsi(
    @Param(value = "14", min = 1, max = Longest.BARS, unit = "bars", description = "Changes of the RSI") int length,
    @Param(value = "14", min = 1, max = Longest.BARS, unit = "bars", description = "Bars of the RSI's range") int range,
    @Param(value = "3", min = 1, max = Longest.BARS, unit = "bars", description = "Bars averaged to k") int smooth,
    @Param(value = "3", min = 1, max = Longest.BARS, unit = "bars", description = "Bars averaged from k to d") int signal,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public StochasticRsi {
    RecordDescriptor.of(StochasticRsi.class).require(length, range, smooth, signal, source);
  }

  /** Of the closes. */
  public StochasticRsi(int length, int range, int smooth, int signal) {
    this(length, range, smooth, signal, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column rsi = RelativeStrength.wilder(columns.price(source), length);
    Column place = Lines.placeInRange(rsi, Extremes.lowest(rsi, range), Extremes.highest(rsi, range));
    Column k = Averages.sma(place, smooth);
    return List.of(k, Averages.sma(k, signal));
  }

  @Override
  public int warmUp() {
    return warmUp(1);
  }

  @Override
  public int warmUp(int output) {
    return length + range - 1 + smooth - 1 + (output == 0 ? 0 : signal - 1);
  }
}

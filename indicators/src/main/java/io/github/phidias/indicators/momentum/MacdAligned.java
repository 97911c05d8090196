package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.Seeding;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Moving average convergence divergence whose averages begin together, as in TA-Lib and Tulip: {@code macd = EMA(fast) -
 * EMA(slow)} from the bar on at which the longer of the two is full, {@code signal = EMA(signal)} of those values, {@code
 * histogram} their difference (Gerald Appel, "The Moving Average Convergence-Divergence Method", 1979). In units of the input.
 *
 * <p>From the mean (the default, TA-Lib): each average starts from the mean of its last values at that bar; the signal has no
 * value for {@code signal - 1} bars more. From the first value (Tulip): the averages have run since the first bar, and the signal
 * starts from the first macd shown. The indicator {@code macd} shows all from the first bar on.
 */
@IndicatorName(
    value = "macd_aligned",
    formula = "macd = EMA(fast) - EMA(slow), both begun together at bar max(fast, slow) - 1; signal = EMA(signal) of it; "
        + "histogram = macd - signal (Appel 1979).",
    outputs = {"macd", "signal", "histogram"}, talib = "MACD", tradingView = "MACD")
public record MacdAligned(
    @Param(value = "12", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the fast average") int fast,
    @Param(value = "26", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the slow average") int slow,
    @Param(value = "9", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the signal average") int signal,
    @Param(value = "sma", description = "How the averages start") Seeding seeding,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public MacdAligned {
    RecordDescriptor.of(MacdAligned.class).require(fast, slow, signal, seeding, source);
  }

  /** Of the closes, as TA-Lib. */
  public MacdAligned(int fast, int slow, int signal) {
    this(fast, slow, signal, Seeding.SMA, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column x = columns.price(source);
    int shown = warmUp(0);
    return lines(
        AlignedAverage.of(x, fast, shown, seeding), AlignedAverage.of(x, slow, shown, seeding), signal, seeding);
  }

  static List<Column> lines(Column fast, Column slow, int signalLength, Seeding seeding) {
    Column macd = Lines.difference(fast, slow);
    Column signal = seeding == Seeding.SMA ? Averages.emaSmaSeed(macd, signalLength) : Averages.ema(macd, signalLength);
    return List.of(macd, signal, Lines.difference(macd, signal));
  }

  @Override
  public int warmUp() {
    return warmUp(1);
  }

  @Override
  public int warmUp(int output) {
    return Math.max(fast, slow) - 1 + (output == 0 || seeding == Seeding.FIRST_VALUE ? 0 : signal - 1);
  }

  @Override
  public int unstableBars() {
    return Math.max(fast, slow) + signal;
  }
}

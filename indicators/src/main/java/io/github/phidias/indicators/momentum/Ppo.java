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
 * Percentage price oscillator: {@code ppo = 100 (average(fast) - average(slow)) / average(slow)}, its average over {@code signal}
 * bars, and the difference of the two, in percent (Gerald Appel; Achelis, "Technical Analysis from A to Z", 2000). Exponential
 * averages give a value from the first bar on; others none until the longer one is full. TA-Lib's default are simple averages.
 */
@IndicatorName(
    value = "ppo",
    formula = "ppo = 100 (average(fast) - average(slow)) / average(slow); signal = average(signal) of it; histogram = ppo - signal "
        + "(Achelis 2000).",
    outputs = {"ppo", "signal", "histogram"}, talib = "PPO", tradingView = "Price Oscillator",
    undefined = "NaN where the slow average is zero")
public record Ppo(
    @Param(value = "12", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the fast average") int fast,
    @Param(value = "26", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the slow average") int slow,
    @Param(value = "9", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the signal average") int signal,
    @Param(value = "ema", description = "All averages") AverageKind average,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Ppo {
    RecordDescriptor.of(Ppo.class).require(fast, slow, signal, average, source);
  }

  /** Of the closes with exponential averages from the first value on. */
  public Ppo(int fast, int slow, int signal) {
    this(fast, slow, signal, AverageKind.EMA, PriceSource.CLOSE);
  }

  private PriceOscillator averages() {
    return new PriceOscillator(fast, slow, average);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column x = columns.price(source);
    Column base = averages().slow(x);
    Column ppo = Lines.percent(Lines.difference(averages().fast(x), base), base);
    Column line = average.of(ppo, signal);
    return List.of(ppo, line, Lines.difference(ppo, line));
  }

  @Override
  public int warmUp() {
    return warmUp(1);
  }

  @Override
  public int warmUp(int output) {
    return averages().warmUp() + (output == 0 ? 0 : average.warmUp(signal));
  }

  @Override
  public int unstableBars() {
    return averages().unstableBars() + signal;
  }
}

package io.github.phidias.indicators.averages;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.Seeding;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Zero-lag exponential moving average: the exponential average of {@code 2 x[t] - x[t-lag]} with {@code lag = (length - 1) / 2}
 * rounded down (John Ehlers and Ric Way, "Zero Lag (well, almost)", Stocks & Commodities, 2010).
 *
 * <p>From the first value: starts from the input at index {@code lag - 1}, no value before it (Tulip Indicators); where the lag
 * is zero, from the first. From the mean: no value for the first {@code lag + length - 1} bars.
 */
@IndicatorName(
    value = "zlema",
    formula = "EMA(length) of 2 x[t] - x[t-lag], lag = floor((length-1)/2), started from x[lag-1] (Ehlers and Way 2010).",
    tradingView = "ZLEMA", overlay = true)
public record Zlema(
    @Param(value = "20", min = 1, max = Longest.BARS, unit = "bars", description = "Sets the weight and the lag") int length,
    @Param(value = "first_value", description = "How the average starts") Seeding seeding,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Zlema {
    RecordDescriptor.of(Zlema.class).require(length, seeding, source);
  }

  /** Of the closes, from the first value. */
  public Zlema(int length) {
    this(length, Seeding.FIRST_VALUE, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column x = columns.price(source);
    int lag = lag();
    Column ahead = NumberRuns.map(x, (in, from, to, out) -> {
      int before = seeding == Seeding.FIRST_VALUE && lag > 0 ? lag - 1 : lag;
      if (NumberRuns.warmUp(out, from, to, before)) {
        for (int i = from + before; i < to; i++) {
          out[i] = i - from < lag ? in.get(i) : 2 * in.get(i) - in.get(i - lag);
        }
      }
    });
    return List.of(seeding == Seeding.SMA ? Averages.emaSmaSeed(ahead, length) : Averages.ema(ahead, length));
  }

  private int lag() {
    return (length - 1) / 2;
  }

  @Override
  public int warmUp() {
    return seeding == Seeding.SMA ? lag() + length - 1 : Math.max(0, lag() - 1);
  }

  @Override
  public int unstableBars() {
    return lag() + length;
  }
}

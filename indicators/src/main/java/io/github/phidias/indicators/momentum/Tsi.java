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
 * True strength index, -100 to 100: {@code 100 EMA(EMA(c)) / EMA(EMA(|c|))} of the changes c from bar to bar, smoothed over {@code
 * slow} and then {@code fast} bars (William Blau, "True Strength Index", Stocks & Commodities, 1991); 0 while nothing has changed.
 * TradingView's function gives a hundredth of it. From the first value: no value for the first bar; from the mean: none for the
 * first {@code slow + fast - 1} bars.
 */
@IndicatorName(
    value = "tsi",
    formula = "100 EMA(fast) of EMA(slow) of the changes / EMA(fast) of EMA(slow) of the absolute changes (Blau 1991).",
    tradingView = "ta.tsi", undefined = "0 while nothing has changed")
public record Tsi(
    @Param(value = "25", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the first average") int slow,
    @Param(value = "13", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the second average") int fast,
    @Param(value = "first_value", description = "How each average starts") Seeding seeding,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Tsi {
    RecordDescriptor.of(Tsi.class).require(slow, fast, seeding, source);
  }

  /** Of the closes, each average from its first value on. */
  public Tsi(int slow, int fast) {
    this(slow, fast, Seeding.FIRST_VALUE, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column changes = Changes.difference(columns.price(source), 1);
    double[] sizes = new double[changes.length()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(changes.get(i));
    }
    Column up = twice(changes);
    Column all = twice(Column.wrap(sizes));
    double[] out = new double[changes.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = all.get(i) == 0 ? 0 : 100 * (up.get(i) / all.get(i));
    }
    return List.of(Column.wrap(out));
  }

  private Column twice(Column x) {
    return seeding == Seeding.SMA
        ? Averages.emaSmaSeed(Averages.emaSmaSeed(x, slow), fast) : Averages.ema(Averages.ema(x, slow), fast);
  }

  @Override
  public int warmUp() {
    return seeding == Seeding.SMA ? slow + fast - 1 : 1;
  }

  @Override
  public int unstableBars() {
    return slow + fast;
  }
}

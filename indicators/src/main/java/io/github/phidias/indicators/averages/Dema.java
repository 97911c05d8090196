package io.github.phidias.indicators.averages;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.Seeding;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Double exponential moving average, {@code 2 e1 - e2} with {@code e1 = EMA(x)} and {@code e2 = EMA(e1)}: an average with its own lag
 * taken off (Patrick G. Mulloy, "Smoothing Data with Faster Moving Averages", Stocks & Commodities, 1994). No value for the first {@code 2 * (length - 1)} bars: see {@link StagedAverages}.
 */
@IndicatorName(
    value = "dema",
    formula = "2 e1 - e2, where e1 = EMA of the input and e2 = EMA of e1 (Mulloy 1994).",
    talib = "DEMA", tradingView = "DEMA", overlay = true)
public record Dema(
    @Param(value = "20", min = 1, max = Longest.BARS, unit = "bars", description = "Sets the weight 2/(length+1)") int length,
    @Param(value = "first_value", description = "How each average starts; sma as TA-Lib") Seeding seeding,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Dema {
    RecordDescriptor.of(Dema.class).require(length, seeding, source);
  }

  /** Of the closes, each average from its first value on. */
  public Dema(int length) {
    this(length, Seeding.FIRST_VALUE, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(StagedAverages.of(columns.price(source), length, seeding, 2, -1));
  }

  @Override
  public int warmUp() {
    return StagedAverages.warmUp(2, length);
  }

  @Override
  public int unstableBars() {
    return 2 * length;
  }
}

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
 * Triple exponential moving average, {@code 3 e1 - 3 e2 + e3} with {@code e1 = EMA(x)}, {@code e2 = EMA(e1)}, {@code e3 = EMA(e2)}
 * (Patrick G. Mulloy, "Smoothing Data with Faster Moving Averages", Stocks & Commodities, 1994). No value for the first {@code 3 * (length - 1)} bars: see {@link StagedAverages}.
 */
@IndicatorName(
    value = "tema",
    formula = "3 e1 - 3 e2 + e3, where each e is the EMA of the one before it, e1 that of the input (Mulloy 1994).",
    talib = "TEMA", tradingView = "TEMA", overlay = true)
public record Tema(
    @Param(value = "20", min = 1, max = Longest.BARS, unit = "bars", description = "Sets the weight 2/(length+1)") int length,
    @Param(value = "first_value", description = "How each average starts; sma as TA-Lib") Seeding seeding,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Tema {
    RecordDescriptor.of(Tema.class).require(length, seeding, source);
  }

  /** Of the closes, each average from its first value on. */
  public Tema(int length) {
    this(length, Seeding.FIRST_VALUE, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(StagedAverages.of(columns.price(source), length, seeding, 3, -3, 1));
  }

  @Override
  public int warmUp() {
    return StagedAverages.warmUp(3, length);
  }

  @Override
  public int unstableBars() {
    return 3 * length;
  }
}

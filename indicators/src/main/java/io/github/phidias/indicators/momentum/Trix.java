package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.Seeding;
import io.github.phidias.indicators.averages.StagedAverages;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * TRIX: the change in percent from bar to bar of an exponential average of an exponential average of an exponential average (Jack
 * K. Hutson, "Good TRIX", Stocks & Commodities, 1983). No value for the first {@code 3 * (length - 1) + 1} bars, see {@link
 * StagedAverages}.
 */
@IndicatorName(
    value = "trix", formula = "100 (e[t] / e[t-1] - 1) of the EMA of the EMA of the EMA of the input (Hutson 1983).", talib = "TRIX",
    tradingView = "TRIX", undefined = "NaN where the average before is zero")
public record Trix(
    @Param(value = "15", min = 1, max = Longest.BARS, unit = "bars", description = "Sets the weight 2/(length+1)") int length,
    @Param(value = "first_value", description = "How each average starts; sma as TA-Lib") Seeding seeding,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Trix {
    RecordDescriptor.of(Trix.class).require(length, seeding, source);
  }

  /** Of the closes, each average from its first value on. */
  public Trix(int length) {
    this(length, Seeding.FIRST_VALUE, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(Changes.percent(StagedAverages.of(columns.price(source), length, seeding, 0, 0, 1), 1));
  }

  @Override
  public int warmUp() {
    return StagedAverages.warmUp(3, length) + 1;
  }

  @Override
  public int unstableBars() {
    return 3 * length + 1;
  }
}

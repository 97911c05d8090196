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
 * T3: a {@link Dema} with only a part of its lag taken off, applied three times (Tim Tillson, "Smoothing Techniques for More
 * Accurate Signals", Stocks & Commodities, 1998). With the volume factor v and six exponential averages, each of the one before:
 * {@code -v^3 e6 + (3 v^2 + 3 v^3) e5 + (-6 v^2 - 3 v - 3 v^3) e4 + (1 + 3 v + v^3 + 3 v^2) e3}. With v = 0 that is the third
 * average, with v = 1 the triple application of DEMA. No value for the first {@code 6 * (length - 1)} bars: see {@link
 * StagedAverages}.
 */
@IndicatorName(
    value = "t3",
    formula = "-v^3 e6 + 3(v^2+v^3) e5 - 3(2v^2+v+v^3) e4 + (1+3v+v^3+3v^2) e3, each e the EMA of the one before (Tillson 1998).",
    talib = "T3", tradingView = "T3", overlay = true)
public record T3(
    @Param(value = "5", min = 1, max = Longest.BARS, unit = "bars", description = "Sets the weight 2/(length+1)") int length,
    @Param(value = "0.7", min = 0, max = 1, unit = "fraction", description = "Part of the lag taken off") double volumeFactor,
    @Param(value = "first_value", description = "How each average starts; sma as TA-Lib") Seeding seeding,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  private static final int STAGES = 6;

  public T3 {
    RecordDescriptor.of(T3.class).require(length, volumeFactor, seeding, source);
  }

  /** Of the closes with the volume factor 0.7, each average from its first value on. */
  public T3(int length) {
    this(length, 0.7, Seeding.FIRST_VALUE, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    double v = volumeFactor;
    double square = v * v;
    double cube = square * v;
    return List.of(StagedAverages.of(columns.price(source), length, seeding,
        0, 0, 1 + 3 * v + cube + 3 * square, -6 * square - 3 * (v + cube), 3 * (square + cube), -cube));
  }

  @Override
  public int warmUp() {
    return StagedAverages.warmUp(STAGES, length);
  }

  @Override
  public int unstableBars() {
    return STAGES * length;
  }
}

package io.github.phidias.indicators.averages;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Hull moving average: {@code WMA(2 WMA(x, length/2) - WMA(x, length), sqrt(length))}, both lengths rounded down and at least
 * one (Alan Hull, 2005). No value for the first {@code length + floor(sqrt(length)) - 2} bars.
 */
@IndicatorName(
    value = "hma", formula = "WMA over floor(sqrt(length)) bars of 2 WMA(length/2) - WMA(length) (Hull 2005).",
    tradingView = "ta.hma", overlay = true)
public record Hma(
    @Param(value = "9", min = 1, max = Longest.BARS, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Hma {
    RecordDescriptor.of(Hma.class).require(length, source);
  }

  /** Of the closes. */
  public Hma(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column x = columns.price(source);
    Column half = Wma.of(x, Math.max(1, length / 2));
    Column whole = Wma.of(x, length);
    double[] ahead = new double[x.length()];
    for (int i = 0; i < ahead.length; i++) {
      ahead[i] = 2 * half.get(i) - whole.get(i);
    }
    return List.of(Wma.of(Column.wrap(ahead), root()));
  }

  /** The square root is exact for whole numbers of this size wherever it is a whole number. */
  private int root() {
    return (int) Math.sqrt(length);
  }

  @Override
  public int warmUp() {
    return length - 1 + root() - 1;
  }
}

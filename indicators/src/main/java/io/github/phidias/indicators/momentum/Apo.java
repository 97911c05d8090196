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
 * Absolute price oscillator: a fast average of the input less a slow one, in its units (Achelis, "Technical Analysis from A to
 * Z", 2000). Exponential averages give a value from the first bar on; others none until the longer one is full. TA-Lib's default
 * are simple averages.
 */
@IndicatorName(
    value = "apo", formula = "average(fast) - average(slow) (Achelis 2000).", talib = "APO",
    tradingView = "Price Oscillator (absolute)")
public record Apo(
    @Param(value = "12", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the fast average") int fast,
    @Param(value = "26", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the slow average") int slow,
    @Param(value = "ema", description = "Both averages") AverageKind average,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Apo {
    RecordDescriptor.of(Apo.class).require(fast, slow, average, source);
  }

  /** Of the closes with exponential averages from the first value on. */
  public Apo(int fast, int slow) {
    this(fast, slow, AverageKind.EMA, PriceSource.CLOSE);
  }

  private PriceOscillator averages() {
    return new PriceOscillator(fast, slow, average);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column x = columns.price(source);
    return List.of(Lines.difference(averages().fast(x), averages().slow(x)));
  }

  @Override
  public int warmUp() {
    return averages().warmUp();
  }

  @Override
  public int unstableBars() {
    return averages().unstableBars();
  }
}

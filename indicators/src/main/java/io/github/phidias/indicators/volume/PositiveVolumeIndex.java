package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.Choice;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Positive volume index (Paul Dysart, 1936; Norman Fosback, "Stock Market Logic", 1976): a line that follows the price's
 * relative changes on bars with more volume than the one before and stays where it is on others, and after a price of zero. In
 * units of its start, from the first bar on.
 *
 * @param start  value at the first bar, above zero; TradingView starts from 1
 * @param source whose changes count
 */
@IndicatorName(
    value = "pvi",
    formula = "x = x before * close / close before where volume > volume before, else x before (Dysart 1936, Fosback 1976).",
    tradingView = "ta.pvi", undefined = "stays where it is after a price of zero")
public record PositiveVolumeIndex(
    @Param(value = "1000", min = 0, aboveMin = true, description = "Value at the first bar") double start,
    @Param(value = "close", description = "Input, above zero") PriceSource source) implements IndicatorFormula {
  /** Of closes, from 1000. */
  public PositiveVolumeIndex() {
    this(1000, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column volume = columns.bars().volume();
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> {
      double value = start;
      out[from] = value;
      for (int i = from + 1; i < to; i++) {
        double before = in.get(i - 1);
        if (before > 0) {
          value *= Choice.ifBelow(volume.get(i - 1), volume.get(i), in.get(i) / before, 1);
        }
        out[i] = value;
      }
    }));
  }

  @Override
  public int warmUp() {
    return 0;
  }
}

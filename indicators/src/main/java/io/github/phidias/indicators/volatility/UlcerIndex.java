package io.github.phidias.indicators.volatility;

import static io.github.phidias.indicators.volatility.VolatilityIndicators.LONGEST;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingAmount;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Ulcer index (Peter Martin and Byron McCann, "The Investor's Guide to Fidelity Funds", 1989): the root of the mean square of the
 * last {@code length} drawdowns, each {@code 100 (x - highest of the last length values) / highest}, in percent. No value for the
 * first {@code 2 length - 2} bars, as a drawdown needs its own {@code length} values.
 */
@IndicatorName(
    value = "ulcer_index",
    formula = "sqrt(mean over length bars of (100 * (x - highest of length bars) / highest)^2) (Martin, McCann 1989).",
    tradingView = "Ulcer Index", undefined = "NaN where the source is NaN or its highest is zero")
public record UlcerIndex(
    @Param(value = "14", min = 1, max = LONGEST, unit = "bars", description = "Bars of the highest; drawdowns averaged")
        int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of the closes. */
  public UlcerIndex(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column x = columns.price(source);
    Column highest = columns.highest(source, length);
    double[] squares = new double[x.length()];
    for (int i = 0; i < squares.length; i++) {
      double top = highest.get(i);
      double drawdown = top == 0 ? Double.NaN : 100 * ((x.get(i) - top) / top);
      squares[i] = drawdown * drawdown;
    }
    return List.of(NumberRuns.map(Column.wrap(squares), (in, from, to, out) -> {
      RollingAmount.fill(in, from, to, length, out);
      double n = length;
      for (int i = from; i < to; i++) {
        out[i] = Math.sqrt(out[i] / n);
      }
    }));
  }

  @Override
  public int warmUp() {
    return 2 * (length - 1);
  }
}

package io.github.phidias.indicators.statistics;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Logarithmic return {@code log(x / x of length bars ago)}, as a fraction; NaN where one of the two is not above zero. No
 * value for the first {@code length} bars.
 *
 * @param length bars looked back
 * @param source input, above zero
 */
@IndicatorName(
    value = "log_return",
    formula = "log(x / x of length bars ago).",
    costNote = "a logarithm a bar", undefined = "NaN where one of the two values is not above zero")
public record LogReturn(
    @Param(value = "1", min = 1, max = StatisticIndicators.LONGEST, unit = "bars", description = "Bars looked back") int length,
    @Param(value = "close", description = "Input, above zero") PriceSource source) implements IndicatorFormula {
  /** Of closes. */
  public LogReturn(int length) {
    this(length, PriceSource.CLOSE);
  }

  /** Natural logarithms; NaN for values that are not above zero. */
  static Column logarithms(Column x) {
    double[] out = new double[x.length()];
    for (int i = 0; i < out.length; i++) {
      double value = x.get(i);
      out[i] = value > 0 ? StrictMath.log(value) : Double.NaN;
    }
    return Column.wrap(out);
  }

  /** Changes over some bars; NaN for as many at the start. */
  static Column changes(Column x, int bars) {
    double[] out = new double[x.length()];
    if (NumberRuns.warmUp(out, 0, out.length, bars)) {
      for (int i = bars; i < out.length; i++) {
        out[i] = x.get(i) - x.get(i - bars);
      }
    }
    return Column.wrap(out);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    return List.of(changes(logarithms(columns.price(source)), length));
  }

  @Override
  public int warmUp() {
    return length;
  }
}

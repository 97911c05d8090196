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
 * Return since the first value, {@code x / first x - 1}, as a fraction, from the first bar on; NaN when the first value is
 * not above zero.
 *
 * @param source input, above zero
 */
@IndicatorName(
    value = "cumulative_return",
    formula = "x / first x - 1.",
    undefined = "NaN when the first value is not above zero")
public record CumulativeReturn(
    @Param(value = "close", description = "Input, above zero") PriceSource source) implements IndicatorFormula {
  /** Of closes. */
  public CumulativeReturn() {
    this(PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> {
      double first = in.get(from);
      for (int i = from; i < to; i++) {
        out[i] = first > 0 ? (in.get(i) - first) / first : Double.NaN;
      }
    }));
  }

  @Override
  public int warmUp() {
    return 0;
  }
}

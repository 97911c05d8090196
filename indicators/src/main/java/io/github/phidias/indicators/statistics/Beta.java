package io.github.phidias.indicators.statistics;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Rolling beta (William Sharpe, 1964): the slope of the least-squares line of one column's one-bar returns on another's, of
 * the last {@code length} of them; NaN when the other's do not vary, and in a window with a return on zero. For two
 * instruments, {@code Dependence.slope(Dependence.returns(asset), Dependence.returns(market), length)}. No value for the
 * first {@code length} bars.
 *
 * @param length returns looked at, bars, two or more
 * @param source whose returns are explained; TA-Lib's second input
 * @param other whose returns explain; TA-Lib's first input
 */
@IndicatorName(
    value = "beta",
    formula = "Covariance of the last length returns of both inputs over the variance of those of other (Sharpe 1964).",
    talib = "BETA", undefined = "NaN when the returns of other do not vary, and in a window with a return on zero")
public record Beta(
    @Param(value = "60", min = 2, max = StatisticIndicators.LONGEST, unit = "bars", description = "Pairs looked at") int length,
    @Param(value = "close", description = "Whose returns are explained") PriceSource source,
    @Param(value = "open", description = "Whose returns explain") PriceSource other) implements IndicatorFormula {
  /** Of closes on opens. */
  public Beta(int length) {
    this(length, PriceSource.CLOSE, PriceSource.OPEN);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column explained = Dependence.returns(columns.price(source));
    return List.of(Dependence.slope(explained, Dependence.returns(columns.price(other)), length));
  }

  @Override
  public int warmUp() {
    return length;
  }
}

package io.github.phidias.indicators.volatility;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.PriceSource;
import java.util.List;

/** Logarithmic returns {@code ln(x / x before)}, as fractions; NaN at the first bar and where either is not above zero. */
record LogReturns(PriceSource source) implements IndicatorFormula {
  static Column of(IndicatorColumns columns, PriceSource source) {
    return columns.column(new LogReturns(source));
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column x = columns.price(source);
    double[] out = new double[x.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = i > 0 && x.get(i) > 0 ? LogRatio.of(x.get(i), x.get(i - 1)) : Double.NaN;
    }
    return List.of(Column.wrap(out));
  }
}

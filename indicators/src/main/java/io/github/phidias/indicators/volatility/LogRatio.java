package io.github.phidias.indicators.volatility;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.PriceSource;
import java.util.List;

/** The natural logarithm of one price of a bar over another of it: what the estimators over whole bars share. */
record LogRatio(PriceSource over, PriceSource under) implements IndicatorFormula {
  static Column of(IndicatorColumns columns, PriceSource over, PriceSource under) {
    return columns.column(new LogRatio(over, under));
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Bars bars = columns.bars();
    Column a = over.of(bars);
    Column b = under.of(bars);
    double[] out = new double[bars.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = of(a.get(i), b.get(i));
    }
    return List.of(Column.wrap(out));
  }

  /** The logarithm of {@code a / b}, NaN where it is no finite number; exactly zero where they are equal. */
  static double of(double a, double b) {
    double log = StrictMath.log(a / b);
    return Double.isFinite(log) ? log : Double.NaN;
  }
}

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
 * Coppock curve: the weighted average over {@code smooth} bars of the sum of two rates of change, in percent (Edwin S. Coppock,
 * Barron's, 1962; meant for monthly bars). No value for the first {@code max(slow, fast) + smooth - 1} bars.
 */
@IndicatorName(
    value = "coppock", formula = "WMA(smooth) of roc(slow) + roc(fast) (Coppock 1962).", tradingView = "Coppock Curve",
    undefined = "NaN where a value compared with is zero, and while the average fills again")
public record Coppock(
    @Param(value = "14", min = 1, max = Longest.BARS, unit = "bars", description = "Bars looked back by the slow rate") int slow,
    @Param(value = "11", min = 1, max = Longest.BARS, unit = "bars", description = "Bars looked back by the fast rate") int fast,
    @Param(value = "10", min = 1, max = Longest.BARS, unit = "bars", description = "Bars averaged") int smooth,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Coppock {
    RecordDescriptor.of(Coppock.class).require(slow, fast, smooth, source);
  }

  /** Of the closes. */
  public Coppock(int slow, int fast, int smooth) {
    this(slow, fast, smooth, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column x = columns.price(source);
    Column a = Changes.percent(x, slow);
    Column b = Changes.percent(x, fast);
    double[] sum = new double[x.length()];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = a.get(i) + b.get(i);
    }
    return List.of(AverageKind.WMA.of(Column.wrap(sum), smooth));
  }

  @Override
  public int warmUp() {
    return Math.max(slow, fast) + smooth - 1;
  }
}

package io.github.phidias.indicators.averages;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingAmount;
import io.github.phidias.indicators.kernels.RollingSum;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Volume-weighted moving average: {@code sum(x * volume) / sum(volume)} over the last {@code length} bars (Buff Dormeier,
 * "Investing with Volume Analysis", 2011). No value for the first {@code length - 1} bars and where nothing was traded.
 */
@IndicatorName(
    value = "vwma", formula = "Sum of x * volume over the last length bars / sum of their volume.", tradingView = "ta.vwma",
    undefined = "NaN where nothing was traded in the window", overlay = true)
public record Vwma(
    @Param(value = "20", min = 1, max = Longest.BARS, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Vwma {
    RecordDescriptor.of(Vwma.class).require(length, source);
  }

  /** Of the closes. */
  public Vwma(int length) {
    this(length, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column volume = columns.bars().volume();
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> {
      double[] worth = new double[to - from];
      for (int i = from; i < to; i++) {
        worth[i - from] = in.get(i) * volume.get(i);
      }
      double[] traded = new double[to - from];
      RollingAmount.fill(volume.slice(from, to), 0, to - from, length, traded);
      double[] sums = new double[to - from];
      RollingSum.fill(Column.wrap(worth), 0, to - from, length, sums);
      for (int i = from; i < to; i++) {
        out[i] = traded[i - from] > 0 ? sums[i - from] / traded[i - from] : Double.NaN;
      }
    }));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

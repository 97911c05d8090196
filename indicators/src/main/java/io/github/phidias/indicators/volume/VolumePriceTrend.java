package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RunningTotal;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Volume price trend (Achelis 1995): the total of volume times the relative change of the close, from 0 at the first bar on.
 * In units of volume; a bar after a price of zero adds 0.
 *
 * @param source whose changes count
 */
@IndicatorName(
    value = "volume_price_trend", formula = "Total of volume * (close - close before) / close before, from 0 (Achelis 1995).",
    tradingView = "ta.pvt", undefined = "adds 0 after a price of zero")
public record VolumePriceTrend(@Param(value = "close", description = "Input, above zero") PriceSource source)
    implements IndicatorFormula {
  /** Of closes. */
  public VolumePriceTrend() {
    this(PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column volume = columns.bars().volume();
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> {
      RunningTotal total = new RunningTotal(0);
      out[from] = 0;
      for (int i = from + 1; i < to; i++) {
        double before = in.get(i - 1);
        out[i] = total.add(before > 0 ? (in.get(i) - before) / before * volume.get(i) : 0);
      }
    }));
  }

  @Override
  public int warmUp() {
    return 0;
  }
}

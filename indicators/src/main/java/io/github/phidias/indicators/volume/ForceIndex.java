package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.Seeding;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Force index (Alexander Elder, "Trading for a Living", 1993): the EMA of {@code (close - close before) * volume}, in price
 * times volume. No value for the first bar, nor, seeded with a mean, for the first {@code length}; otherwise the first
 * {@code length} values are unstable.
 *
 * @param length  of the average, bars; 1 for the plain figure
 * @param seeding how the average starts
 * @param source  whose changes count
 */
@IndicatorName(
    value = "force_index", formula = "EMA(length) of (close - close before) * volume (Elder 1993).",
    tradingView = "Elder Force Index")
public record ForceIndex(
    @Param(value = "13", min = 1, max = VolumeIndicators.LONGEST, unit = "bars", description = "Length of the average")
    int length,
    @Param(value = "first_value", description = "How the average starts") Seeding seeding,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of closes, the average from the first value on. */
  public ForceIndex(int length) {
    this(length, Seeding.FIRST_VALUE, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column price = columns.price(source);
    Column volume = columns.bars().volume();
    Column force = NumberRuns.map(price, (in, from, to, out) -> {
      out[from] = Double.NaN;
      for (int i = from + 1; i < to; i++) {
        out[i] = (in.get(i) - in.get(i - 1)) * volume.get(i);
      }
    });
    return List.of(seeding == Seeding.SMA ? Averages.emaSmaSeed(force, length) : Averages.ema(force, length));
  }

  @Override
  public int warmUp() {
    return seeding == Seeding.SMA ? length : 1;
  }

  @Override
  public int unstableBars() {
    return 1 + length;
  }
}

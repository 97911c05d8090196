package io.github.phidias.indicators.bands;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Keltner channels, in price units: {@code middle +/- multiplier * width}. The middle is {@code EMA(length)} of the source from
 * its first value on and the width {@code ATR(range_length)}, the form of Linda Raschke; {@link KeltnerKind} has TradingView's
 * and the original of Chester Keltner, "How to Make Money in Commodities", 1960: {@code new Keltner(10, 1, 10,
 * KeltnerKind.RANGE_SMA, PriceSource.HLC3)}.
 *
 * <p>The middle has a value from the first bar on, or from bar {@code length - 1} with RANGE_SMA. The outer bands have none for
 * the first {@code range_length} bars with ATR, as many as the middle with TRUE_RANGE_EMA, and for {@code max(length,
 * range_length) - 1} with RANGE_SMA.
 *
 * @param rangeLength bars of the width; not read with TRUE_RANGE_EMA
 */
@IndicatorName(
    value = "keltner",
    formula = "middle = EMA(length); upper, lower = middle +/- multiplier * atr(range_length); by kind an EMA of the true range, "
        + "or simple averages of source and high - low (Keltner 1960, Raschke).",
    outputs = {"middle", "upper", "lower"}, tradingView = "ta.kc", undefined = "NaN where the source is NaN", overlay = true)
public record Keltner(
    @Param(value = "20", min = 1, max = BandIndicators.LONGEST, unit = "bars", description = "Length of the middle") int length,
    @Param(value = "2", min = 0, unit = "widths", description = "Distance of the outer bands") double multiplier,
    @Param(value = "10", min = 1, max = BandIndicators.LONGEST, unit = "bars", description = "Length of the width")
        int rangeLength,
    @Param(value = "atr", description = "Averages used") KeltnerKind kind,
    @Param(value = "close", description = "Input of the middle") PriceSource source) implements IndicatorFormula {
  /** Around the closes, with the average true range of 10 bars. */
  public Keltner(int length, double multiplier) {
    this(length, multiplier, 10, KeltnerKind.ATR, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("rangeLength", rangeLength, 1);
    return switch (kind) {
      case ATR -> Around.of(columns.ema(source, length), multiplier, columns.atr(rangeLength));
      case TRUE_RANGE_EMA -> Around.of(columns.ema(source, length), multiplier, Averages.ema(columns.trueRange(), length));
      case RANGE_SMA -> Around.of(columns.sma(source, length), multiplier, Averages.sma(ranges(columns.bars()), rangeLength));
    };
  }

  private static Column ranges(Bars bars) {
    double[] out = new double[bars.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = bars.high().get(i) - bars.low().get(i);
    }
    return Column.wrap(out);
  }

  @Override
  public int warmUp() {
    return warmUp(1);
  }

  @Override
  public int warmUp(int output) {
    return switch (kind) {
      case ATR -> output == 0 ? 0 : rangeLength;
      case TRUE_RANGE_EMA -> 0;
      case RANGE_SMA -> output == 0 ? length - 1 : Math.max(length, rangeLength) - 1;
    };
  }

  @Override
  public int unstableBars() {
    return Math.max(warmUp(), kind == KeltnerKind.RANGE_SMA ? 0 : length);
  }
}

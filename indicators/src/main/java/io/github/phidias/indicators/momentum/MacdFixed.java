package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.Seeding;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * {@link MacdAligned} with Appel's own weights, 0.15 for the fast and 0.075 for the slow average, which stand for lengths of about
 * 12 and 26 but are not {@code 2/13} and {@code 2/27} (Steven B. Achelis, "Technical Analysis from A to Z", 2000). TA-Lib keeps
 * them as MACDFIX; Tulip uses them whenever 12 and 26 are asked for. No macd for the first 25 bars.
 */
@IndicatorName(
    value = "macd_fixed",
    formula = "As macd_aligned for 12 and 26 with the weights 0.15 and 0.075 instead of 2/13 and 2/27 (Appel; Achelis 2000).",
    outputs = {"macd", "signal", "histogram"}, talib = "MACDFIX")
public record MacdFixed(
    @Param(value = "9", min = 1, max = Longest.BARS, unit = "bars", description = "Length of the signal average") int signal,
    @Param(value = "sma", description = "How the averages start") Seeding seeding,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  private static final int FAST = 12;
  private static final int SLOW = 26;

  public MacdFixed {
    RecordDescriptor.of(MacdFixed.class).require(signal, seeding, source);
  }

  /** Of the closes, as TA-Lib. */
  public MacdFixed(int signal) {
    this(signal, Seeding.SMA, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column x = columns.price(source);
    return MacdAligned.lines(
        AlignedAverage.of(x, FAST, 0.15, SLOW - 1, seeding), AlignedAverage.of(x, SLOW, 0.075, SLOW - 1, seeding), signal, seeding);
  }

  @Override
  public int warmUp() {
    return warmUp(1);
  }

  @Override
  public int warmUp(int output) {
    return SLOW - 1 + (output == 0 || seeding == Seeding.FIRST_VALUE ? 0 : signal - 1);
  }

  @Override
  public int unstableBars() {
    return SLOW + signal;
  }
}

package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Know sure thing: {@code 1 a1 + 2 a2 + 3 a3 + 4 a4}, each a the simple average of a rate of change in percent over a longer span
 * than the one before, and the simple average of that sum as a signal (Martin J. Pring, "Summed Rate of Change (KST)", Stocks &
 * Commodities, 1992). No value until the last rate and its average are full.
 */
@IndicatorName(
    value = "kst",
    formula = "kst = 1 a1 + 2 a2 + 3 a3 + 4 a4, a = SMA(smooth) of roc(length); signal = SMA(signal) of kst (Pring 1992).",
    outputs = {"kst", "signal"}, tradingView = "Know Sure Thing", costNote = "Four rates and five averages.",
    undefined = "NaN where a value compared with is zero, and while the averages fill again")
public record Kst(
    @Param(value = "10", min = 1, max = Longest.BARS, unit = "bars", description = "Look-back of the first rate") int length1,
    @Param(value = "15", min = 1, max = Longest.BARS, unit = "bars", description = "Look-back of the second rate") int length2,
    @Param(value = "20", min = 1, max = Longest.BARS, unit = "bars", description = "Look-back of the third rate") int length3,
    @Param(value = "30", min = 1, max = Longest.BARS, unit = "bars", description = "Look-back of the fourth rate") int length4,
    @Param(value = "10", min = 1, max = Longest.BARS, unit = "bars", description = "Average of the first rate") int smooth1,
    @Param(value = "10", min = 1, max = Longest.BARS, unit = "bars", description = "Average of the second rate") int smooth2,
    @Param(value = "10", min = 1, max = Longest.BARS, unit = "bars", description = "Average of the third rate") int smooth3,
    @Param(value = "15", min = 1, max = Longest.BARS, unit = "bars", description = "Average of the fourth rate") int smooth4,
    @Param(value = "9", min = 1, max = Longest.BARS, unit = "bars", description = "Average of the sum") int signal,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Kst {
    RecordDescriptor.of(Kst.class)
        .require(length1, length2, length3, length4, smooth1, smooth2, smooth3, smooth4, signal, source);
  }

  /** Of the closes with Pring's lengths for daily bars. */
  public static Kst ofClose() {
    return new Kst(10, 15, 20, 30, 10, 10, 10, 15, 9, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column x = columns.price(source);
    Column a1 = Averages.sma(Changes.percent(x, length1), smooth1);
    Column a2 = Averages.sma(Changes.percent(x, length2), smooth2);
    Column a3 = Averages.sma(Changes.percent(x, length3), smooth3);
    Column a4 = Averages.sma(Changes.percent(x, length4), smooth4);
    double[] sum = new double[x.length()];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = a1.get(i) + 2 * a2.get(i) + 3 * a3.get(i) + 4 * a4.get(i);
    }
    Column kst = Column.wrap(sum);
    return List.of(kst, Averages.sma(kst, signal));
  }

  @Override
  public int warmUp() {
    return warmUp(1);
  }

  @Override
  public int warmUp(int output) {
    int early = Math.max(length1 + smooth1, length2 + smooth2);
    int late = Math.max(length3 + smooth3, length4 + smooth4);
    return Math.max(early, late) - 1 + (output == 0 ? 0 : signal - 1);
  }
}

package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Cost;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingMean;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Commodity channel index: {@code (x - m) / (0.015 d)} with the simple average m of the last {@code length} values and their mean
 * absolute distance d from it; usually of {@code (high + low + close) / 3} (Donald R. Lambert, "Commodity Channel Index",
 * Commodities, 1980). 0 where all values of the window are equal. No value for the first {@code length - 1} bars.
 */
@IndicatorName(
    value = "cci",
    formula = "(x - m) / (0.015 d), m = SMA(length) of x, d = mean of |x - m| over the last length values (Lambert 1980).",
    talib = "CCI", tradingView = "ta.cci", cost = Cost.LINEAR,
    costNote = "With the mean every distance from it changes, so all are added up at each bar, four at a time.",
    undefined = "0 where all values of the window are equal")
public record Cci(
    @Param(value = "20", min = 1, max = Longest.BARS, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "hlc3", description = "Input") PriceSource source) implements IndicatorFormula {
  private static final double LAMBERT = 0.015;

  public Cci {
    RecordDescriptor.of(Cci.class).require(length, source);
  }

  /** Of the mean of high, low and close. */
  public Cci(int length) {
    this(length, PriceSource.HLC3);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> {
      RollingMean.fill(in, from, to, length, out);
      double[] x = in.slice(from, to).toArray();
      int equalSince = 0;
      for (int i = 0; i < x.length; i++) {
        equalSince = i > 0 && x[i] == x[i - 1] ? equalSince : i;
        if (i >= length - 1) {
          double mean = out[from + i];
          // Told by the values: the rounding of the mean would pass for a distance.
          boolean equal = i - equalSince >= length - 1;
          out[from + i] = equal ? 0 : (x[i] - mean) / (LAMBERT * (distances(x, i - length + 1, i + 1, mean) / length));
        }
      }
    }));
  }

  private static double distances(double[] x, int from, int to, double mean) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      a += Math.abs(x[i] - mean);
      b += Math.abs(x[i + 1] - mean);
      c += Math.abs(x[i + 2] - mean);
      d += Math.abs(x[i + 3] - mean);
    }
    for (; i < to; i++) {
      a += Math.abs(x[i] - mean);
    }
    return (a + b) + (c + d);
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}

package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Parabolic stop and reverse (J. Welles Wilder, "New Concepts in Technical Trading Systems", 1978), in price units: under the
 * price while long, over it while short. After each bar {@code sar += factor * (extreme - sar)}, held inside the range of the
 * last two bars; the factor starts at {@code start} and grows by {@code step} up to {@code maximum} with each new extreme of
 * the trend. A bar that reaches the stop turns it: the stop jumps to the extreme (to the bar's own if that is further), and the
 * other side begins. No value for the first bar.
 *
 * @param start   factor at the start of a trend, above it {@code maximum} counts
 * @param step    added to the factor with each new extreme
 * @param maximum greatest factor
 */
@IndicatorName(
    value = "parabolic_sar",
    formula = "sar += factor * (extreme - sar), inside the range of the last two bars; factor = start + step a new extreme, at most "
        + "maximum; turns where a bar reaches it (Wilder 1978).",
    talib = "SAR", tradingView = "Parabolic SAR", overlay = true)
public record ParabolicSar(
    @Param(value = "0.02", min = 0, description = "Factor at the start of a trend") double start,
    @Param(value = "0.02", min = 0, description = "Added to the factor with each new extreme") double step,
    @Param(value = "0.2", min = 0, description = "Greatest factor") double maximum,
    @Param(value = "talib", description = "Start, and what turns it") SarRule rule) implements IndicatorFormula {
  /** TA-Lib's, whose one acceleration is both start and step. */
  public ParabolicSar(double acceleration, double maximum) {
    this(acceleration, acceleration, maximum, SarRule.TALIB);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column high = columns.bars().high();
    Column low = columns.bars().low();
    double[] out = new double[high.length()];
    if (out.length > 0) {
      out[0] = Double.NaN;
    }
    if (out.length > 1) {
      fill(high, low, out);
    }
    return List.of(Column.wrap(out));
  }

  private void fill(Column high, Column low, double[] out) {
    boolean talib = rule == SarRule.TALIB;
    boolean rising = talib ? startsLong(high, low) : high.get(0) + low.get(0) <= high.get(1) + low.get(1);
    int extremeBar = talib ? 1 : 0;
    double first = Math.min(start, maximum);
    double factor = first;
    double extreme = rising ? high.get(extremeBar) : low.get(extremeBar);
    double sar = rising ? low.get(0) : high.get(0);
    if (!talib) {
      sar += factor * (extreme - sar);
      sar = rising ? Math.min(sar, low.get(0)) : Math.max(sar, high.get(0));
    }
    double highBefore = high.get(extremeBar);
    double lowBefore = low.get(extremeBar);
    for (int i = 1; i < out.length; i++) {
      double h = high.get(i);
      double l = low.get(i);
      boolean turns = talib ? (rising ? l <= sar : h >= sar) : (rising ? l < sar : h > sar);
      if (turns) {
        sar = rising ? Math.max(extreme, Math.max(highBefore, h)) : Math.min(extreme, Math.min(lowBefore, l));
        rising = !rising;
        factor = first;
        extreme = rising ? h : l;
        out[i] = sar;
      } else {
        out[i] = sar;
        if (rising ? h > extreme : l < extreme) {
          extreme = rising ? h : l;
          factor = Math.min(factor + step, maximum);
        }
      }
      sar += factor * (extreme - sar);
      sar = rising ? Math.min(sar, Math.min(lowBefore, l)) : Math.max(sar, Math.max(highBefore, h));
      highBefore = h;
      lowBefore = l;
    }
  }

  private static boolean startsLong(Column high, Column low) {
    double up = high.get(1) - high.get(0);
    double down = low.get(0) - low.get(1);
    return !(down > 0 && down > up);
  }

  @Override
  public int warmUp() {
    return 1;
  }
}

package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Cost;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.RelativeStrength;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Connors RSI, 0 to 100: the mean of Wilder's RSI of the input, of Wilder's RSI of the length of the streak of rises (above zero)
 * or falls (below), and of the percent of the {@code rank} changes before that are less than the last one, changes being relative
 * (Larry Connors and Cesar Alvarez, "An Introduction to ConnorsRSI", 2012). The streak is 0 where the value has not changed and on
 * the first bar. No value for the first {@code max(length, streak, rank + 1)} bars.
 */
@IndicatorName(
    value = "connors_rsi",
    formula = "(RSI(length) + RSI(streak) of the streak of rises or falls + percent of the last rank changes below this one) / 3 "
        + "(Connors and Alvarez 2012).",
    tradingView = "Connors RSI", cost = Cost.LINEAR, costNote = "The rank compares a change with each of the rank before it.",
    undefined = "NaN after a value of zero, and while the rank fills again")
public record ConnorsRsi(
    @Param(value = "3", min = 1, max = Longest.BARS, unit = "bars", description = "Changes of the RSI") int length,
    @Param(value = "2", min = 1, max = Longest.BARS, unit = "bars", description = "Changes of the streak's RSI") int streak,
    @Param(value = "100", min = 1, max = Longest.BARS, unit = "bars", description = "Changes ranked") int rank,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public ConnorsRsi {
    RecordDescriptor.of(ConnorsRsi.class).require(length, streak, rank, source);
  }

  /** Of the closes. */
  public ConnorsRsi(int length, int streak, int rank) {
    this(length, streak, rank, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column x = columns.price(source);
    Column ofPrice = RelativeStrength.wilder(x, length);
    Column ofStreak = RelativeStrength.wilder(NumberRuns.map(x, ConnorsRsi::streaks), streak);
    Column place = NumberRuns.map(Changes.percent(x, 1), this::ranks);
    double[] out = new double[x.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (ofPrice.get(i) + ofStreak.get(i) + place.get(i)) / 3;
    }
    return List.of(Column.wrap(out));
  }

  private static void streaks(Column x, int from, int to, double[] out) {
    double streak = 0;
    out[from] = 0;
    for (int i = from + 1; i < to; i++) {
      double before = x.get(i - 1);
      double now = x.get(i);
      streak = now > before ? Math.max(streak, 0) + 1 : now < before ? Math.min(streak, 0) - 1 : 0;
      out[i] = streak;
    }
  }

  private void ranks(Column changes, int from, int to, double[] out) {
    if (!NumberRuns.warmUp(out, from, to, rank)) {
      return;
    }
    double[] c = changes.slice(from, to).toArray();
    for (int i = rank; i < c.length; i++) {
      double now = c[i];
      int below = 0;
      for (int k = i - rank; k < i; k++) {
        below += c[k] < now ? 1 : 0;
      }
      out[from + i] = 100.0 * below / rank;
    }
  }

  @Override
  public int warmUp() {
    return Math.max(Math.max(length, streak), rank + 1);
  }
}

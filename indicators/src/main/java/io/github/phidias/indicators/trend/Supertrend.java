package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Supertrend (Olivier Seban; the rule is that of TradingView's function): two bands at {@code source +/- multiplier *
 * ATR(length)} that may only move towards the price, until a close is beyond them. The line is the lower band while rising, the
 * upper one while falling; it turns where the close is beyond it.
 *
 * <p>In full: the lower band is the raw one when that is higher or the close before was under the band before, else the band
 * before; the upper one likewise. Falling turns to rising where {@code close > upper}, rising to falling where {@code close <
 * lower}. The first value is a falling one.
 *
 * <p>Outputs: the line, in price units, and the direction, 1 rising and -1 falling (TradingView has the signs the other way).
 * No value for the first {@code length} bars; TradingView's average true range starts one bar earlier.
 */
@IndicatorName(
    value = "supertrend",
    formula = "Bands source +/- multiplier * atr(length) that only move towards the price until a close is beyond them; line = lower "
        + "band while direction is 1, upper while -1 (Seban; TradingView's rule).",
    outputs = {"line", "direction"}, tradingView = "ta.supertrend", undefined = "NaN where the source is NaN", overlay = true)
public record Supertrend(
    @Param(value = "10", min = 1, max = TrendIndicators.LONGEST, unit = "bars", description = "Length of the average true range")
        int length,
    @Param(value = "3", min = 0, unit = "average true ranges", description = "Distance of the bands") double multiplier,
    @Param(value = "hl2", description = "Middle of the bands") PriceSource source) implements IndicatorFormula {
  /** Around the middle of the bar. */
  public Supertrend(int length, double multiplier) {
    this(length, multiplier, PriceSource.HL2);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column middle = columns.price(source);
    Column range = columns.atr(length);
    Column close = columns.bars().close();
    double[] line = new double[close.length()];
    double[] direction = new double[close.length()];
    boolean started = false;
    boolean rising = false;
    double upper = 0;
    double lower = 0;
    for (int i = 0; i < line.length; i++) {
      double away = multiplier * range.get(i);
      double rawUpper = middle.get(i) + away;
      double rawLower = middle.get(i) - away;
      if (Double.isNaN(rawUpper)) {
        started = false;
        line[i] = Double.NaN;
        direction[i] = Double.NaN;
        continue;
      }
      if (started) {
        double before = close.get(i - 1);
        lower = rawLower > lower || before < lower ? rawLower : lower;
        upper = rawUpper < upper || before > upper ? rawUpper : upper;
        rising = rising ? close.get(i) >= lower : close.get(i) > upper;
      } else {
        started = true;
        rising = false;
        lower = rawLower;
        upper = rawUpper;
      }
      line[i] = rising ? lower : upper;
      direction[i] = rising ? 1 : -1;
    }
    return List.of(Column.wrap(line), Column.wrap(direction));
  }

  @Override
  public int warmUp() {
    return length;
  }
}

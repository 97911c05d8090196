package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.kernels.NumberRuns;
import java.util.List;

/**
 * Wilder's running sums {@code S = S - S/length + x} of plus movement, minus movement and true range, in price units: what the
 * whole directional family is made from. Plus movement is {@code high - high before} where that is above zero and above {@code
 * low before - low}, else zero; minus movement is the other way round (Wilder, "New Concepts in Technical Trading Systems",
 * 1978).
 */
record DirectionalSums(int length, DirectionalSeeding seeding) implements IndicatorFormula {
  static Column plus(IndicatorColumns columns, int length, DirectionalSeeding seeding) {
    return columns.columns(new DirectionalSums(length, seeding)).get(0);
  }

  static Column minus(IndicatorColumns columns, int length, DirectionalSeeding seeding) {
    return columns.columns(new DirectionalSums(length, seeding)).get(1);
  }

  static Column range(IndicatorColumns columns, int length, DirectionalSeeding seeding) {
    return columns.columns(new DirectionalSums(length, seeding)).get(2);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    Bars bars = columns.bars();
    Column high = bars.high();
    Column low = bars.low();
    Column trueRange = columns.trueRange();
    int size = bars.size();
    double[] plus = new double[size];
    double[] minus = new double[size];
    double[] range = new double[size];
    int seed = seeding.seedBar(length);
    int shown = seeding.firstSum(length);
    double weight = 1.0 / length;
    double plusSum = 0;
    double minusSum = 0;
    double rangeSum = 0;
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        double up = high.get(i) - high.get(i - 1);
        double down = low.get(i - 1) - low.get(i);
        double lost = i > seed ? weight : 0;
        plusSum = plusSum - plusSum * lost + (up > 0 && up > down ? up : 0);
        minusSum = minusSum - minusSum * lost + (down > 0 && down > up ? down : 0);
        rangeSum = rangeSum - rangeSum * lost + trueRange.get(i);
      }
      boolean warm = i >= shown;
      plus[i] = warm ? plusSum : Double.NaN;
      minus[i] = warm ? minusSum : Double.NaN;
      range[i] = warm ? rangeSum : Double.NaN;
    }
    return List.of(Column.wrap(plus), Column.wrap(minus), Column.wrap(range));
  }

  @Override
  public int warmUp() {
    return seeding.firstSum(length);
  }
}

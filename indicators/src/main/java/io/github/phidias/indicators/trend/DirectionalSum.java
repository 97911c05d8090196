package io.github.phidias.indicators.trend;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.kernels.Choice;
import io.github.phidias.indicators.kernels.NumberRuns;
import java.util.Arrays;
import java.util.List;

/**
 * One of Wilder's running sums {@code S = S - S/length + x} of plus movement, minus movement and true range, in price units: what
 * the whole directional family is made from. Plus movement is {@code high - high before} where that is above zero and above {@code
 * low before - low}, else zero; minus movement is the other way round (Wilder, "New Concepts in Technical Trading Systems",
 * 1978).
 */
record DirectionalSum(Part part, int length, DirectionalSeeding seeding) implements IndicatorFormula {
  /** What is summed. */
  enum Part { PLUS, MINUS, RANGE }

  static Column plus(IndicatorColumns columns, int length, DirectionalSeeding seeding) {
    return columns.column(new DirectionalSum(Part.PLUS, length, seeding));
  }

  static Column minus(IndicatorColumns columns, int length, DirectionalSeeding seeding) {
    return columns.column(new DirectionalSum(Part.MINUS, length, seeding));
  }

  static Column range(IndicatorColumns columns, int length, DirectionalSeeding seeding) {
    return columns.column(new DirectionalSum(Part.RANGE, length, seeding));
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    double[] out = switch (part) {
      case PLUS -> plusMoves(columns.bars());
      case MINUS -> minusMoves(columns.bars());
      case RANGE -> columns.trueRange().toArray();
    };
    sum(out);
    return List.of(Column.wrap(out));
  }

  /* Apart from the sums, so that only these wait for the bar before. */
  private static double[] plusMoves(Bars bars) {
    Column high = bars.high();
    Column low = bars.low();
    double[] out = new double[bars.size()];
    for (int i = 1; i < out.length; i++) {
      double up = high.get(i) - high.get(i - 1);
      double down = low.get(i - 1) - low.get(i);
      out[i] = Choice.ifBelow(down, up, Math.max(up, 0), 0);
    }
    return out;
  }

  private static double[] minusMoves(Bars bars) {
    Column high = bars.high();
    Column low = bars.low();
    double[] out = new double[bars.size()];
    for (int i = 1; i < out.length; i++) {
      double up = high.get(i) - high.get(i - 1);
      double down = low.get(i - 1) - low.get(i);
      out[i] = Choice.ifBelow(up, down, Math.max(down, 0), 0);
    }
    return out;
  }

  /** Replaces the values by their running sums; the first value has no bar before it and does not count. */
  private void sum(double[] values) {
    int seed = Math.min(seeding.seedBar(length), values.length - 1);
    double sum = 0;
    for (int i = 1; i <= seed; i++) {
      sum += values[i];
      values[i] = sum;
    }
    double weight = 1.0 / length;
    for (int i = Math.max(seed, 0) + 1; i < values.length; i++) {
      sum = sum - sum * weight + values[i];
      values[i] = sum;
    }
    Arrays.fill(values, 0, Math.min(seeding.firstSum(length), values.length), Double.NaN);
  }

  @Override
  public int warmUp() {
    return seeding.firstSum(length);
  }
}

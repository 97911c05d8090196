package io.github.phidias.strategies.golden.peers;

import java.util.Arrays;
import org.ta4j.core.BarSeries;

/**
 * Mean of the last closes, summed the way pandas sums a rolling mean: one value taken out and one put in a bar, each with a
 * compensation of its own (Kahan, 1965), and a window of equal values gives that value. Two averages that are equal but for
 * rounding cross or do not cross by the last bit, so the order of operations is part of what is compared.
 *
 * <p>Keeps the values it has computed; each depends on the series alone.
 */
final class RollingAverage {
  private final int length;
  private double[] values = new double[256];
  private int known;
  private double sum;
  private double lostAdding;
  private double lostRemoving;
  private int same;
  private double latest;

  RollingAverage(int length) {
    this.length = length;
  }

  /** The mean of the bars up to an index; NaN while there are too few. */
  double at(BarSeries series, int index) {
    while (known <= index) {
      if (known == values.length) {
        values = Arrays.copyOf(values, 2 * known);
      }
      values[known] = next(series);
      known++;
    }
    return values[index];
  }

  private double next(BarSeries series) {
    if (known >= length) {
      double part = -Window.close(series, known - length) - lostRemoving;
      double moved = sum + part;
      lostRemoving = moved - sum - part;
      sum = moved;
    }
    double value = Window.close(series, known);
    double part = value - lostAdding;
    double moved = sum + part;
    lostAdding = moved - sum - part;
    sum = moved;
    same = value == latest ? same + 1 : 1;
    latest = value;
    return known < length - 1 ? Double.NaN : same >= length ? value : sum / length;
  }
}

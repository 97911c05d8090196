package io.github.phidias.indicators.averages;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;
import io.github.phidias.indicators.Seeding;
import io.github.phidias.indicators.kernels.NumberRuns;

/**
 * Exponential averages of exponential averages, added up with weights: what {@link Dema}, {@link Tema}, {@link T3} and the TRIX
 * have in common.
 *
 * <p>The first stage averages the input, each further one the stage before it. A stage counts from its {@code length}-th value
 * on, and the next stage starts from there; so a sum of k stages has no value for the first {@code k * (length - 1)} bars
 * whichever way an average starts. With {@link Seeding#SMA} that is TA-Lib, with {@link Seeding#FIRST_VALUE} Tulip Indicators.
 */
public final class StagedAverages {
  private StagedAverages() {}

  /**
   * {@code weights[0] * stage 1 + weights[1] * stage 2 + ...}, as many stages as weights.
   *
   * @param length  of every stage, in bars, one or more
   * @param weights of the stages, one or more
   */
  public static Column of(Column x, int length, Seeding seeding, double... weights) {
    NumberRuns.requireLength(length);
    return NumberRuns.map(x, (in, from, to, out) -> {
      if (NumberRuns.warmUp(out, from, to, weights.length * (length - 1))) {
        int first = from + weights.length * (length - 1);
        slide(in, first, to, 2.0 / (length + 1.0), start(in.slice(from, first + 1), length, seeding, weights.length), weights, out);
      }
    });
  }

  /** Number of bars at the start without a value. */
  public static int warmUp(int stages, int length) {
    return stages * (length - 1);
  }

  /** The stages at the end of the values that it takes until the last of them counts. */
  private static double[] start(Column values, int length, Seeding seeding, int stages) {
    double[] e = new double[stages];
    Column in = values;
    for (int k = 0; k < stages; k++) {
      Column stage = seeding == Seeding.SMA ? Averages.emaSmaSeed(in, length) : Averages.ema(in, length);
      e[k] = stage.get(stage.length() - 1);
      in = stage.slice(length - 1, stage.length());
    }
    return e;
  }

  /** All stages go on in one loop: a stage waits for the one before it, but the next bar does not. */
  private static void slide(Column x, int first, int to, double a, double[] e, double[] weights, double[] out) {
    out[first] = sum(e, weights);
    for (int i = first + 1; i < to; i++) {
      double value = x.get(i);
      double total = 0;
      for (int k = 0; k < e.length; k++) {
        value = e[k] + a * (value - e[k]);
        e[k] = value;
        total += weights[k] * value;
      }
      out[i] = total;
    }
  }

  private static double sum(double[] e, double[] weights) {
    double total = 0;
    for (int k = 0; k < e.length; k++) {
      total += weights[k] * e[k];
    }
    return total;
  }
}

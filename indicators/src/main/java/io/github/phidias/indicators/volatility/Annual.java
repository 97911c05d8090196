package io.github.phidias.indicators.volatility;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;

/** Turns the variance or the deviation of one bar into a volatility of {@code periods} bars. */
final class Annual {
  private Annual() {}

  /** {@code sqrt(scale * variance)}, times the root of the periods unless they are zero. */
  static Column volatility(Column variance, double scale, double periods) {
    double factor = factor(periods);
    double[] out = new double[variance.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = factor * Math.sqrt(scale * variance.get(i));
    }
    return Column.wrap(out);
  }

  /** The deviation times the root of the periods unless they are zero. */
  static Column deviation(Column deviation, double periods) {
    double factor = factor(periods);
    if (periods == 0) {
      return deviation;
    }
    double[] out = new double[deviation.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = factor * deviation.get(i);
    }
    return Column.wrap(out);
  }

  private static double factor(double periods) {
    if (!(periods >= 0 && periods < Double.POSITIVE_INFINITY)) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "periods",
          "periods was %s but must be a number of bars, or 0 for the volatility of one bar".formatted(periods));
    }
    return periods == 0 ? 1 : Math.sqrt(periods);
  }
}

package io.github.phidias.strategies;

import io.github.phidias.bars.Column;

/** A column times a number. */
final class Scaled {
  private Scaled() {}

  static Column by(double factor, Column x) {
    double[] out = new double[x.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = factor * x.get(i);
    }
    return Column.wrap(out);
  }
}

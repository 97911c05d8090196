package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.kernels.NumberRuns;

/** How a value compares with the one some bars before it. No value for the first {@code length} bars. */
final class Changes {
  private Changes() {}

  /** {@code x[t] - x[t-length]}. */
  static Column difference(Column x, int length) {
    return NumberRuns.map(x, (in, from, to, out) -> {
      if (NumberRuns.warmUp(out, from, to, length)) {
        for (int i = from + length; i < to; i++) {
          out[i] = in.get(i) - in.get(i - length);
        }
      }
    });
  }

  /** {@code 100 (x[t] / x[t-length] - 1)}; NaN after zero. */
  static Column percent(Column x, int length) {
    return rate(x, length, RateKind.PERCENT);
  }

  static Column rate(Column x, int length, RateKind kind) {
    double scale = kind == RateKind.PERCENT || kind == RateKind.RATIO_100 ? 100 : 1;
    double off = kind == RateKind.PERCENT || kind == RateKind.FRACTION ? 1 : 0;
    return NumberRuns.map(x, (in, from, to, out) -> {
      if (NumberRuns.warmUp(out, from, to, length)) {
        for (int i = from + length; i < to; i++) {
          double before = in.get(i - length);
          out[i] = before == 0 ? Double.NaN : scale * ((in.get(i) - off * before) / before);
        }
      }
    });
  }
}

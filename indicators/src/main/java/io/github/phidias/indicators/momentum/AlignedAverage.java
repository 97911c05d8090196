package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Seeding;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.indicators.kernels.RollingMean;

/**
 * An exponential average that is shown from a given bar on, so that a fast and a slow one begin together. From the first value
 * it runs unseen until then; from the mean it starts there, from the {@code length} values that end at that bar, as TA-Lib does.
 */
final class AlignedAverage {
  private AlignedAverage() {}

  /** With the weight {@code 2 / (length + 1)}. */
  static Column of(Column x, int length, int shownFrom, Seeding seeding) {
    return of(x, length, 2.0 / (length + 1.0), shownFrom, seeding);
  }

  /** {@code shownFrom} is {@code length - 1} or more, counted from the first value of a run. */
  static Column of(Column x, int length, double weight, int shownFrom, Seeding seeding) {
    return NumberRuns.map(x, (in, from, to, out) -> {
      if (!NumberRuns.warmUp(out, from, to, shownFrom)) {
        return;
      }
      int shown = from + shownFrom;
      double e = in.get(from);
      if (seeding == Seeding.SMA) {
        e = RollingMean.of(in, shown - length + 1, length);
      } else {
        for (int i = from + 1; i <= shown; i++) {
          e += weight * (in.get(i) - e);
        }
      }
      out[shown] = e;
      for (int i = shown + 1; i < to; i++) {
        e += weight * (in.get(i) - e);
        out[i] = e;
      }
    });
  }
}

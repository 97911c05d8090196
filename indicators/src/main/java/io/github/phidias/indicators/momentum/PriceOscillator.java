package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Seeding;
import io.github.phidias.indicators.averages.AverageKind;

/** The two averages of {@link Apo} and {@link Ppo}. Seeded by their means they begin together, as in TA-Lib. */
record PriceOscillator(int fast, int slow, AverageKind average) {
  Column fast(Column x) {
    return of(x, fast);
  }

  Column slow(Column x) {
    return of(x, slow);
  }

  private Column of(Column x, int length) {
    return average == AverageKind.EMA_SMA_SEED ? AlignedAverage.of(x, length, warmUp(), Seeding.SMA) : average.of(x, length);
  }

  int warmUp() {
    return average.warmUp(Math.max(fast, slow));
  }

  int unstableBars() {
    return Math.max(fast, slow);
  }
}

package io.github.phidias.strategies;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.datasets.SyntheticBars;

/**
 * Some bars to verify on, at most 2,000, so that the verifier examines all of them in full.
 *
 * @param name of a bundled set, or of a made-up one
 * @param from first bar taken
 * @param to   end of those taken, beyond the last for all
 * @param seed of made-up bars, 0 for bundled ones
 */
record BarSet(String name, int from, int to, long seed) {
  /** The first 2,000 bars of a bundled set, or all when there are fewer. */
  static BarSet of(String id) {
    return new BarSet(id, 0, 2_000, 0);
  }

  /** A part of a bundled set. */
  static BarSet of(String id, int from, int to) {
    return new BarSet(id, from, to, 0);
  }

  /** 2,000 made-up bars of that length. */
  static BarSet madeUp(String timeframe, long seed) {
    return new BarSet(timeframe, 0, 2_000, seed);
  }

  Bars bars() {
    Bars all = seed == 0 ? Catalogue.load(name) : SyntheticBars.of(seed).timeframe(Timeframe.parse(name)).bars(to);
    return all.slice(from, Math.min(to, all.size()));
  }
}

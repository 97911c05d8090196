package io.github.phidias.datasets;

/** One walk of {@link SyntheticBars}: the state between bars. */
final class SyntheticWalk {
  private static final int STEPS = 8;
  private static final double PULL = 1e-6;
  /** Log distance from the start that no bar leaves, so that prices stay finite whatever the settings. */
  private static final double FARTHEST = 25;

  private final SyntheticBars model;
  private final Xoshiro random;
  private boolean wild;
  /** Log price relative to the start. */
  private double level;

  SyntheticWalk(SyntheticBars model) {
    this.model = model;
    this.random = Xoshiro.ofSeed(model.seed());
  }

  void run(long count, RowHandler handler) {
    double stepScale = 1 / StrictMath.sqrt(STEPS);
    long time = model.start().toEpochMilli();
    for (long i = 0; i < count; i++) {
      if (random.unit() < model.switchChance()) {
        wild = !wild;
      }
      double volatility = wild ? model.wildVolatility() : model.calmVolatility();
      level -= PULL * level;
      if (random.unit() < model.jumpChance()) {
        move(model.jumpSize() * random.normal());
      }
      double first = level;
      double highest = level;
      double lowest = level;
      for (int s = 0; s < STEPS; s++) {
        move(volatility * stepScale * random.normal());
        highest = Math.max(highest, level);
        lowest = Math.min(lowest, level);
      }
      double activity = (highest - lowest) / Math.max(model.calmVolatility(), 1e-9);
      double volume = model.meanVolume() * (0.25 + Math.min(activity, 100) / 2) * StrictMath.exp(0.5 * random.normal());
      handler.row(time, price(first), price(highest), price(lowest), price(level), Math.rint(volume * 1e4) / 1e4);
      time += model.timeframe().millis();
    }
  }

  private void move(double by) {
    level = Math.clamp(level + by, -FARTHEST, FARTHEST);
  }

  /** Rounding keeps the order of prices, so high and low stay outermost. */
  private double price(double logPrice) {
    return model.rounded(model.startPrice() * StrictMath.exp(logPrice));
  }
}

package io.github.phidias.simulation;

/** What the volume of a bar still allows to be filled, base units; without limit where no share of it was set. */
final class VolumeBudget {
  /** Fraction of the bar's volume, NaN for no limit. */
  private final double share;
  private double allowed;
  private double left = Double.POSITIVE_INFINITY;

  VolumeBudget(double share) {
    this.share = share;
  }

  /** A bar begins. */
  void begin(double volume) {
    if (!Double.isNaN(share)) {
      allowed = share * volume;
      left = allowed;
    }
  }

  double left() {
    return left;
  }

  void take(double size) {
    left -= size;
    // Dust of the subtraction is no volume.
    left = left <= 1e-12 * allowed ? 0 : left;
  }

  /** Until the next bar begins anything may fill. */
  void lift() {
    left = Double.POSITIVE_INFINITY;
  }
}

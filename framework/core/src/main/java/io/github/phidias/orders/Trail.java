package io.github.phidias.orders;

/**
 * The distance of a trailing stop from the best price since it was placed.
 *
 * @param amount quote currency for {@link Unit#PRICE}, a fraction of the best price for {@link Unit#FRACTION}; above zero, a
 *               fraction under 1
 */
public record Trail(double amount, Unit unit) {
  /** What the amount is. */
  public enum Unit {
    /** Quote currency. */
    PRICE,
    /** A fraction of the best price. */
    FRACTION
  }

  public Trail {
    if (!(amount > 0 && Double.isFinite(amount)) || unit == Unit.FRACTION && !(amount < 1)) {
      throw new IllegalArgumentException(
          "trail.amount was %s %s but must be finite and above zero, a fraction under 1".formatted(amount, unit));
    }
  }

  /** A distance in quote currency. */
  public static Trail price(double distance) {
    return new Trail(distance, Unit.PRICE);
  }

  /** A distance as a fraction of the best price: 0.02 for two percent. */
  public static Trail fraction(double fraction) {
    return new Trail(fraction, Unit.FRACTION);
  }

  /** The stop of a position whose best price is known; direction 1 for a long, -1 for a short. */
  public double stop(double best, int direction) {
    return unit == Unit.PRICE ? best - direction * amount : best * (1 - direction * amount);
  }
}

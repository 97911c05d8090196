package io.github.phidias.signals;

/**
 * The no-trade band around a target weight: trade only when the weight is off by {@code lowerPoints} or more below, or
 * {@code upperPoints} or more above, and then to the target itself.
 *
 * @param lowerPoints percent of equity under the target, zero or more, may be infinite
 * @param upperPoints percent of equity over the target, zero or more, may be infinite
 */
public record Band(double lowerPoints, double upperPoints) {
  public Band {
    if (!(lowerPoints >= 0) || !(upperPoints >= 0)) {
      throw new IllegalArgumentException(
          "band was %s below, %s above but both must be zero or more points".formatted(lowerPoints, upperPoints));
    }
  }
}

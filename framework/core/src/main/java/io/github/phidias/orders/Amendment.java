package io.github.phidias.orders;

import java.util.OptionalDouble;

/**
 * What to change of a working order; absent parts stay.
 *
 * @param quantity   the whole quantity, what is filled already included
 */
public record Amendment(OptionalDouble quantity, OptionalDouble limitPrice, OptionalDouble stopPrice) {
  /** Another whole quantity. */
  public static Amendment quantity(double quantity) {
    return new Amendment(OptionalDouble.of(quantity), OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** Another limit price. */
  public static Amendment limit(double price) {
    return new Amendment(OptionalDouble.empty(), OptionalDouble.of(price), OptionalDouble.empty());
  }

  /** Another stop price. */
  public static Amendment stop(double price) {
    return new Amendment(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(price));
  }
}

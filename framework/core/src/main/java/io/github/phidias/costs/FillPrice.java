package io.github.phidias.costs;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;

/** The last gate of a fill price. */
final class FillPrice {
  private FillPrice() {}

  /** The price when it is one, else a refusal; the message is made only then. */
  static double require(double price, double reference, String field, String wayOut) {
    if (price > 0 && price < Double.POSITIVE_INFINITY) {
      return price;
    }
    throw new InputException(
        ErrorCode.BAD_PARAMETER, field,
        "%s moves a fill at %s to %s but a price must be finite and above zero; take %s"
            .formatted(field, reference, price, wayOut));
  }
}

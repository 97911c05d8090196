package io.github.phidias.strategies.filters;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;

/** The range that a reading must be in. */
final class Ranges {
  private Ranges() {}

  static void requireOrder(double least, double greatest) {
    if (!(least <= greatest)) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "least", "least was %s but must not be above greatest %s".formatted(least, greatest));
    }
  }

  /** False for a reading that is undefined. */
  static boolean holds(double reading, double least, double greatest) {
    return reading >= least && reading <= greatest;
  }
}

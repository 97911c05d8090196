package io.github.phidias.strategies.combining;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;

/**
 * What a strategy's signal counts for.
 *
 * @param name          its name in the vote
 * @param weight        0 to 1; those of all enabled ones sum to 1 within 0.01. With 0 its signals do not count
 * @param minConfidence least confidence with which a signal counts, 0 to 1. A HOLD has confidence 0, so that above 0 only
 *     those who want to trade count
 * @param enabled       whether it counts at all
 */
public record VoteWeight(String name, double weight, double minConfidence, boolean enabled) {
  public VoteWeight {
    requireFraction("weight", weight);
    requireFraction("min_confidence", minConfidence);
  }

  private static void requireFraction(String field, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new InputException(ErrorCode.BAD_PARAMETER, field, "%s was %s but must be from 0 to 1".formatted(field, value));
    }
  }

  /** Whether a signal of it with a confidence counts. */
  boolean counts(double confidence) {
    return enabled && weight > 0 && confidence >= minConfidence;
  }
}

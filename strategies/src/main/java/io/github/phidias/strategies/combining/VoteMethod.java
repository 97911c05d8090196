package io.github.phidias.strategies.combining;

import java.util.Locale;

/** How several signals become one. */
public enum VoteMethod {
  /** The action with the largest weighted mean of the scores. */
  WEIGHTED_AVERAGE,
  /** The action with the largest sum of weights of those who answered it. */
  MAJORITY_VOTE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

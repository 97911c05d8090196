package io.github.phidias.strategies.harvesting;

/** What the all-time high is the highest of. */
public enum AthSource {
  /** Closes. */
  CLOSE,
  /** Highs. */
  HIGH
}

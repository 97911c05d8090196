package io.github.phidias.datasets;

/** What becomes of a row that cannot be a bar. */
public enum BadRows {
  /** Stop with the position of the first one. */
  STOP,
  /** Drop and count it; the report lists the first twenty. A row is never repaired. */
  SKIP
}

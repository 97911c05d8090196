package io.github.phidias.simulation;

/** When a signal is acted on. */
public enum FillPoint {
  /** At the open of the next bar. */
  NEXT_OPEN,
  /** At the close of the bar of the signal: optimistic, and reported as such. */
  SAME_CLOSE
}

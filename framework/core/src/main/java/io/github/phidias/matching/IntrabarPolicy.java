package io.github.phidias.matching;

/**
 * Which way prices are assumed to have gone inside a bar. A bar says its open, high, low and close, not their order; where the
 * order decides what fills, this decides the order.
 */
public enum IntrabarPolicy {
  /** What is worst for the position comes first: its stop before its target. */
  PESSIMISTIC,
  /** What is best for the position comes first: its target before its stop. */
  OPTIMISTIC,
  /** Open, low, high, close when the close is at or above the open; else open, high, low, close. */
  OHLC_PATH,
  /** The extreme nearer to the open comes first; at a tie the one on the side of the stop. */
  NEARER_EXTREME,
  /** The bars of a finer data set are played inside the bar, each of them pessimistically; without such bars, PESSIMISTIC. */
  FINER_BARS,
  /** Low or high first by a function of the seed and the bar's open time. */
  RANDOM,
  /**
   * No path: all stops that the bar reaches, oldest first, then all limits; a stop at its level or a worse open, a limit at its
   * level or a better open. Unlike PESSIMISTIC, a stop comes before a target that the open is beyond. Trailing stops follow
   * finished bars.
   */
  STOPS_FIRST
}

package io.github.phidias.bars;

/**
 * When two averages that may cross count as equal. Averages of prices are often exactly equal (436 times in 1.3 million
 * one-minute bars of bitcoin, for simple averages of 10 and 30), and the rounding of doubles then says that one is above: a
 * crossing that is none.
 */
public enum Comparison {
  /** The doubles as they are; fastest, and what other engines do. */
  DOUBLES,
  /** Equal when they differ by no more than {@link Crossings#TOLERANCE} of the larger. For averages of any kind. */
  EPSILON,
  /** In exact decimal arithmetic on the prices as they are written. For simple averages. */
  EXACT
}

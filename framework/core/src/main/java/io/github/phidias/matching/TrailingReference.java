package io.github.phidias.matching;

/** What a trailing stop follows. */
public enum TrailingReference {
  /** The best price on the assumed way through the bar, so that it may rise and be reached within one bar. */
  PATH,
  /** The best price of finished bars: it moves at the close by that bar's extreme, and is reached in a later bar. */
  FINISHED_BARS
}

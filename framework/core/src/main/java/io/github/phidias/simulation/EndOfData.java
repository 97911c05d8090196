package io.github.phidias.simulation;

/** What happens after the last bar. */
public enum EndOfData {
  /** Signals of the last bar are passed over; close_at_end closes what is held at the last close. */
  LAST_CLOSE,
  /**
   * The last bar is played once more: first close_at_end closes what is held, as a market order given at the last close would; then
   * what the strategy gave at the last close is acted on, and stays open. So the finalising of backtesting.py.
   */
  LAST_BAR_AGAIN,
  /** The last bar is like any other: under fill SAME_CLOSE its signal is acted on before close_at_end closes what is held. */
  LIKE_ANY_BAR
}

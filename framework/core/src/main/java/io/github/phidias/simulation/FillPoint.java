package io.github.phidias.simulation;

/** When a signal is acted on. */
public enum FillPoint {
  /** At the open of the next bar. */
  NEXT_OPEN,
  /** At the close of the bar of the signal: optimistic, and reported as such. */
  SAME_CLOSE,
  /** At the typical price of the next bar, (high + low + close) / 3; what is opened is not exposed to that bar's range. */
  NEXT_TYPICAL,
  /**
   * At the close of the bar of the signal, and booked on that bar, but only when the next bar begins: the equity of the bar of the
   * signal does not know of it. So {@code trade_on_close} of backtesting.py; optimistic, and reported as such.
   */
  PREVIOUS_CLOSE
}

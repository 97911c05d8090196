package io.github.phidias.simulation;

/** What may refuse an entry, in the order in which it is asked. */
public enum Gate {
  /** The trading window is closed. */
  OUTSIDE_WINDOW,
  /** The local day has had its entries. */
  MAX_TRADES_PER_DAY,
  /** Equity has fallen by max_daily_loss percent since the last close of an earlier local day. */
  DAILY_LOSS_LIMIT
}

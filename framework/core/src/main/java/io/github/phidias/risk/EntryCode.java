package io.github.phidias.risk;

/** Why {@link EntryGates} refuses an entry, in the order in which the gates are asked. */
public enum EntryCode {
  /** The trading window is closed. */
  OUTSIDE_WINDOW,
  /** The local day has had its entries. */
  MAX_TRADES_PER_DAY,
  /** Equity has fallen by max_daily_loss percent since the last close of an earlier local day. */
  DAILY_LOSS_LIMIT,
  /** A stop-loss exit is no more than cooldown_bars bars ago. */
  COOLDOWN,
  /** Equity is, or has been at a close, max_drawdown percent or more under its peak. */
  MAX_DRAWDOWN,
  /** It would open one position more than max_open_positions. */
  MAX_OPEN_POSITIONS,
  /** All positions together would be larger than max_total_exposure. */
  TOTAL_EXPOSURE
}

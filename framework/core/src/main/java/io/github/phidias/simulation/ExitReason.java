package io.github.phidias.simulation;

/** Why a position was closed. */
public enum ExitReason {
  /** An opposite signal. */
  SIGNAL,
  /** The stop was reached, or the bar opened beyond it. */
  STOP_LOSS,
  /** The target was reached, or the bar opened beyond it. */
  TAKE_PROFIT,
  /** A trailing stop was reached. */
  TRAILING_STOP,
  /** An order of the strategy's own. */
  ORDER,
  /** A target weight asked for less, or for the other side. */
  REBALANCE,
  /** The equity fell to the maintenance margin. */
  LIQUIDATION,
  /** The equity fell to zero: the account stopped. */
  BANKRUPTCY,
  /** The instrument was delisted. */
  DELISTED,
  /** The data ended. */
  END_OF_DATA
}

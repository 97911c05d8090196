package io.github.phidias.simulation;

/** Why a position was closed. */
public enum ExitReason {
  /** An opposite signal. */
  SIGNAL,
  /** The stop was reached, or the bar opened beyond it. */
  STOP_LOSS,
  /** The target was reached, or the bar opened beyond it. */
  TAKE_PROFIT,
  /** The data ended. */
  END_OF_DATA
}

package io.github.phidias.accounts;

/** Whether positions are paid for or only secured. */
public enum MarginMode {
  /** Every long position is paid in full; nothing is liquidated. */
  CASH,
  /** A position needs initial margin to open, and is liquidated when equity falls to its maintenance margin. */
  MARGIN
}

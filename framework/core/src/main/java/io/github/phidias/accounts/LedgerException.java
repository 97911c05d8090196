package io.github.phidias.accounts;

/** Books that do not balance: a fault of this program, never of its input. The message names the event. */
public final class LedgerException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  LedgerException(String message) {
    super(message);
  }
}

package io.github.phidias.cli;

/** A run that failed for a reason that its message tells in full. */
final class RunFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunFailure(String message, Throwable cause) {
    super(message, cause);
  }
}

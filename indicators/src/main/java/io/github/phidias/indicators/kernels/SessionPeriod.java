package io.github.phidias.indicators.kernels;

/** How long a session lasts for an indicator that starts afresh with each. */
public enum SessionPeriod {
  /** A trading day. */
  DAY("day"),
  /** From Monday's trading day on. */
  WEEK("week"),
  /** A calendar month of trading days. */
  MONTH("month");

  private final String text;

  SessionPeriod(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}

package io.github.phidias.simulation;

/** What may refuse an entry, in the order in which it is asked. */
public enum Gate {
  /** The trading window is closed. */
  OUTSIDE_WINDOW("the trading window is closed"),
  /** The local day has had its entries. */
  MAX_TRADES_PER_DAY("the local day has had its entries"),
  /** Equity has fallen by max_daily_loss percent since the last close of an earlier local day. */
  DAILY_LOSS_LIMIT("equity has fallen by max_daily_loss percent since the last close of an earlier local day");

  private final String meaning;

  Gate(String meaning) {
    this.meaning = meaning;
  }

  /** What it means, as part of a sentence. */
  public String meaning() {
    return meaning;
  }
}

package io.github.phidias.simulation;

/** Which entries have stops and targets that can fill in the bar of the entry. */
public enum EntryBarExits {
  /** All of them. */
  ALWAYS,
  /**
   * Market entries. Those of limit and stop entries wait for the next bar, but for the target of a stop entry in a bar that reaches
   * the target and none of its stops: entry and target lie in one direction then, and there is nothing to guess.
   */
  MARKET_ENTRIES
}

package io.github.phidias.strategies.harvesting;

/**
 * How many orders in a row each side has had, from 1 to the greatest allowed. An order counts up its own side and down the
 * other, whether or not thresholds are scaled.
 *
 * @param buy  of the buying side
 * @param sell of the selling side
 */
public record ScaleCounters(int buy, int sell) {
  /** Before the first order. */
  public static final ScaleCounters START = new ScaleCounters(1, 1);

  /** The counters after one order. */
  public ScaleCounters after(boolean bought, int greatest) {
    int up = Math.min((bought ? buy : sell) + 1, greatest);
    int down = Math.max((bought ? sell : buy) - 1, 1);
    return bought ? new ScaleCounters(up, down) : new ScaleCounters(down, up);
  }
}

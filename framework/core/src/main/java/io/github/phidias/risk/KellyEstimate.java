package io.github.phidias.risk;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Kelly's fraction of the closed trades so far: {@code max(0, W - (1 - W) / R)}, with W the share of winners among the won
 * and lost trades and R the mean win over the mean loss (J. L. Kelly, "A New Interpretation of Information Rate", 1956, in
 * the form for two outcomes). Trades that broke even say nothing about either and are left out. One without losses gives
 * 1, one without wins 0. For one thread.
 */
public final class KellyEstimate {
  private final int minTrades;
  private long wins;
  private long losses;
  private double won;
  private double lost;

  /** An estimate without trades; {@code minTrades}, 1 or more, must be won or lost before it says anything. */
  public KellyEstimate(int minTrades) {
    PositionSizing.requirePositive("kelly_min_trades", minTrades);
    this.minTrades = minTrades;
  }

  /** Adds a closed trade by its profit after costs, quote currency. */
  public void closed(double profit) {
    if (profit > 0) {
      wins++;
      won += profit;
    } else if (profit < 0) {
      losses++;
      lost -= profit;
    }
  }

  /** The fraction, 0 to 1; NaN with fewer trades than the least number. */
  public double fraction() {
    long trades = wins + losses;
    if (trades < minTrades) {
      return Double.NaN;
    }
    if (wins == 0) {
      return 0;
    }
    double share = (double) wins / trades;
    double ratio = losses == 0 ? Double.POSITIVE_INFINITY : (won / wins) / (lost / losses);
    return Math.max(0, share - (1 - share) / ratio);
  }

  /** All that is remembered, as numbers. */
  public Map<String, Object> snapshot() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("wins", wins);
    state.put("losses", losses);
    state.put("won", won);
    state.put("lost", lost);
    return state;
  }

  /** Takes over what {@link #snapshot} gave; throws InputException BAD_FORMAT with the key that is no number, zero or more. */
  public void restore(Map<String, ?> snapshot) {
    double readWins = number(snapshot, "wins");
    double readLosses = number(snapshot, "losses");
    double readWon = number(snapshot, "won");
    double readLost = number(snapshot, "lost");
    wins = (long) readWins;
    losses = (long) readLosses;
    won = readWon;
    lost = readLost;
  }

  private static double number(Map<String, ?> snapshot, String key) {
    Object value = snapshot.get(key);
    if (value instanceof Number number && number.doubleValue() >= 0 && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw new InputException(
        ErrorCode.BAD_FORMAT, key,
        "%s of a snapshot was %s but must be a number, zero or more; count the trades anew".formatted(key, value));
  }
}

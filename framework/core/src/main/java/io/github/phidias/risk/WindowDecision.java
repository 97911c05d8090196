package io.github.phidias.risk;

import java.time.LocalDate;
import java.util.List;

/**
 * What a trading window says at one moment.
 *
 * @param codes           OUTSIDE_WINDOW and MAX_TRADES_PER_DAY, those that apply, in this order
 * @param tradesToday     entries of the local day so far
 * @param remainingTrades entries that the local day may still have, zero or more
 * @param localHour       0 to 23
 * @param localDate       the local calendar day
 */
public record WindowDecision(List<RiskCode> codes, int tradesToday, int remainingTrades, int localHour, LocalDate localDate) {
  public WindowDecision {
    codes = List.copyOf(codes);
  }

  /** Whether an entry is allowed. */
  public boolean allowed() {
    return codes.isEmpty();
  }
}

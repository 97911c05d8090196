package io.github.phidias.simulation;

import io.github.phidias.risk.EntryCode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** What a run leaves behind for one instrument, whichever engine ran it: trades, refusals and sums. */
final class RunRecord {
  /** So many of the first bars are kept for each reason. */
  static final int FIRST_BARS = 3;

  final TradeLog trades;
  /** Every fill in order; null on the fast path, where the trades say the same. */
  FillLog fills;
  double openQuantity;
  /** When the account stopped for want of equity; the greatest value when it did not. */
  long ruinedAt = Long.MAX_VALUE;
  int barsInPosition;
  int ambiguousBars;
  double totalCommission;
  double totalSlippage;
  double turnover;
  /** Paid less received. */
  double totalFunding;
  double totalInterest;
  double totalDividends;
  /** Bars on which equity can change; null for all. */
  HeldRanges held;

  private final int[] reasons = new int[Reason.values().length];
  private final int[] blocked = new int[Gate.values().length];
  private int[] firstBars;

  RunRecord(TradeLog trades) {
    this.trades = trades;
  }

  void count(Reason reason, int index) {
    note(Gate.values().length + reason.ordinal(), reasons[reason.ordinal()]++, index);
  }

  void count(Gate gate, int index) {
    note(gate.ordinal(), blocked[gate.ordinal()]++, index);
  }

  void count(EntryCode code, int index) {
    switch (code) {
      case OUTSIDE_WINDOW, MAX_TRADES_PER_DAY, DAILY_LOSS_LIMIT -> count(Gate.valueOf(code.name()), index);
      case COOLDOWN, MAX_DRAWDOWN, MAX_OPEN_POSITIONS, TOTAL_EXPOSURE -> count(Reason.valueOf(code.name()), index);
    }
  }

  private void note(int row, int before, int index) {
    if (before < FIRST_BARS) {
      if (firstBars == null) {
        firstBars = new int[(Gate.values().length + Reason.values().length) * FIRST_BARS];
      }
      firstBars[row * FIRST_BARS + before] = index;
    }
  }

  int count(Reason reason) {
    return reasons[reason.ordinal()];
  }

  int count(Gate gate) {
    return blocked[gate.ordinal()];
  }

  /** Counts by reason; only reasons that occurred. */
  Map<Reason, Integer> reasons() {
    Map<Reason, Integer> out = new EnumMap<>(Reason.class);
    for (Reason reason : Reason.values()) {
      if (count(reason) > 0) {
        out.put(reason, count(reason));
      }
    }
    return out;
  }

  /** Counts by gate; every gate is present. */
  Map<Gate, Integer> blockedEntries() {
    Map<Gate, Integer> out = new EnumMap<>(Gate.class);
    for (Gate gate : Gate.values()) {
      out.put(gate, count(gate));
    }
    return out;
  }

  /** Indices of the first bars with a reason. */
  int[] firstBars(Reason reason) {
    return firstBars(Gate.values().length + reason.ordinal(), count(reason));
  }

  /** Indices of the first bars refused by a gate. */
  int[] firstBars(Gate gate) {
    return firstBars(gate.ordinal(), count(gate));
  }

  private int[] firstBars(int row, int count) {
    return count == 0 ? new int[0] : Arrays.copyOfRange(firstBars, row * FIRST_BARS, row * FIRST_BARS + Math.min(count, FIRST_BARS));
  }

  void booked(double notional, double fee, double slipped) {
    totalCommission += fee;
    totalSlippage += slipped;
    turnover += notional;
  }
}

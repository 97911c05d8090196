package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import io.github.phidias.risk.EntryCode;
import io.github.phidias.risk.EntryGates;
import io.github.phidias.risk.PositionSizing;
import io.github.phidias.risk.SizingMethod;

/**
 * The account of a run on the fast path: one position at most, its protective levels, the closed trades, and every sum.
 *
 * <p>Equity is {@code balance + quantity * (price - entryPrice)}, where the balance moves only by commissions and by the
 * profit of closed trades. It equals cash plus the position's worth, and without costs in a flat market stays exact to
 * the last bit, which {@code cash + quantity * price} does not.
 */
final class Book {
  private final Bars bars;
  private final double commission;
  private final double slippage;
  private final double maxPositionSize;
  private final double stopLossPct;
  private final double takeProfitPct;
  private final boolean allowShort;
  private final boolean reverse;
  private final SizingMethod sizing;
  private final double fixedQuantity;
  private final double riskPerTrade;
  private final double lotStep;
  /** Null when none is set. */
  private final EntryGates gates;

  final RunRecord record;

  double balance;
  /** Signed base units; zero when flat. */
  double quantity;
  double entryPrice;
  int entryIndex = -1;
  /** Protective levels of the open position; never reached when infinite. */
  double stop;
  double target;

  private double entryCommission;
  private double entrySlippage;

  /** An account over bars; {@code trades} is empty. */
  Book(Bars bars, SimulatorSettings settings, TradeLog trades) {
    this.record = new RunRecord(trades);
    this.bars = bars;
    this.commission = settings.commission();
    this.slippage = settings.slippage();
    this.maxPositionSize = settings.maxPositionSize();
    this.stopLossPct = settings.stopLossPct().orElse(Double.NaN);
    this.takeProfitPct = settings.takeProfitPct().orElse(Double.NaN);
    this.allowShort = settings.allowShort();
    this.reverse = settings.reverseOnOpposite();
    this.sizing = settings.sizing();
    this.fixedQuantity = settings.fixedQuantity().orElse(Double.NaN);
    this.riskPerTrade = settings.riskPerTrade();
    this.lotStep = settings.lotStep().orElse(Double.NaN);
    this.gates = settings.tradingWindow().isEmpty() ? null : new EntryGates(settings.gates(), settings.initialCapital());
    this.balance = settings.initialCapital();
  }

  boolean flat() {
    return quantity == 0;
  }

  /** Whether a position is open that has a stop or a target. */
  boolean isProtected() {
    return quantity != 0 && !(Double.isInfinite(stop) && Double.isInfinite(target));
  }

  double equityAt(double price) {
    return balance + quantity * (price - entryPrice);
  }

  /** What is left behind once the last bar is done. */
  RunRecord finish(int last) {
    HeldRanges held = new HeldRanges(record.trades.size() + 1);
    for (int i = 0; i < record.trades.size(); i++) {
      held.add(record.trades.entryIndex(i), record.trades.exitIndex(i));
    }
    if (!flat()) {
      held.add(entryIndex, last);
      record.barsInPosition += last + 1 - entryIndex;
    }
    record.held = held;
    record.openQuantity = quantity;
    return record;
  }

  /**
   * Acts on a BUY (+1) or SELL (-1) at a reference price. {@code stopDistance} is NaN for the settings' own stop.
   */
  void act(int index, double reference, int direction, double positionSize, double confidence, double stopDistance) {
    if (quantity != 0) {
      if (quantity > 0 == direction > 0) {
        record.count(Reason.IN_POSITION, index);
        return;
      }
      closeAtMarket(index, reference, ExitReason.SIGNAL);
      if (!reverse) {
        return;
      }
    }
    if (direction < 0 && !allowShort) {
      record.count(Reason.SHORT_NOT_ALLOWED, index);
      return;
    }
    open(index, reference, direction, positionSize, confidence, stopDistance);
  }

  private void open(int index, double reference, int direction, double positionSize, double confidence, double stopDistance) {
    double worth = equityAt(reference);
    if (!(worth > 0)) {
      record.count(Reason.NO_EQUITY, index);
      return;
    }
    double fill = direction > 0 ? reference * (1 + slippage) : reference * (1 - slippage);
    double size = sized(worth, fill, positionSize * confidence, stopDistance);
    if (!(size > 0)) {
      record.count(Reason.ZERO_QUANTITY, index);
      return;
    }
    if (sizing == SizingMethod.FIXED && size * fill * (1 + commission) > worth) {
      record.count(Reason.INSUFFICIENT_EQUITY, index);
      return;
    }
    if (refusedByGate(index, worth)) {
      return;
    }
    double fee = size * fill * commission;
    balance -= fee;
    quantity = direction * size;
    entryPrice = fill;
    entryIndex = index;
    entryCommission = fee;
    entrySlippage = size * Math.abs(fill - reference);
    double distance = Double.isNaN(stopDistance) ? fill * stopLossPct : stopDistance;
    stop = Double.isNaN(distance) ? direction * Double.NEGATIVE_INFINITY
        : Double.isNaN(stopDistance) ? fill * (1 - direction * stopLossPct) : fill - direction * distance;
    target = Double.isNaN(takeProfitPct) ? direction * Double.POSITIVE_INFINITY : fill * (1 + direction * takeProfitPct);
    record.booked(size * fill, fee, entrySlippage);
  }

  private double sized(double worth, double fill, double asked, double stopDistance) {
    double size;
    if (sizing == SizingMethod.FIXED) {
      size = fixedQuantity;
    } else {
      double fraction = Math.min(maxPositionSize, asked);
      size = fraction * worth / (fill * (1 + commission));
      if (sizing == SizingMethod.RISK) {
        double lossPerUnit = Double.isNaN(stopDistance) ? fill * stopLossPct : stopDistance;
        size = Math.min(size, worth * riskPerTrade / lossPerUnit);
      }
    }
    return Double.isNaN(lotStep) ? size : PositionSizing.roundDown(size, lotStep);
  }

  /** Asks the gates; exits never come here. Those that remember closes are left to the event path. */
  private boolean refusedByGate(int index, double worth) {
    if (gates == null) {
      return false;
    }
    EntryCode code = gates.refuse(bars.openTime(index), worth, 0, 0, 0, false);
    if (code != null) {
      record.count(Gate.valueOf(code.name()), index);
      return true;
    }
    gates.entered(bars.openTime(index));
    return false;
  }

  /**
   * Looks at the stop and the target inside a bar and closes the position when one is reached. The first of these holds:
   * open beyond the stop, open beyond the target (neither on the bar of an entry at its open), stop, target.
   */
  void protect(int index, double open, double high, double low) {
    boolean entryBar = index == entryIndex;
    boolean isLong = quantity > 0;
    if (!entryBar && (isLong ? open <= stop : open >= stop)) {
      closeAtMarket(index, open, ExitReason.STOP_LOSS);
      return;
    }
    if (!entryBar && (isLong ? open >= target : open <= target)) {
      close(index, open, open, ExitReason.TAKE_PROFIT);
      return;
    }
    boolean both = isLong
        ? low <= stop && open > stop && high >= target && open < target
        : high >= stop && open < stop && low <= target && open > target;
    record.ambiguousBars += both ? 1 : 0;
    if (isLong ? low <= stop : high >= stop) {
      double reference = !entryBar ? stop : isLong ? Math.min(stop, open) : Math.max(stop, open);
      closeAtMarket(index, reference, ExitReason.STOP_LOSS);
    } else if (isLong ? high >= target : low <= target) {
      close(index, target, target, ExitReason.TAKE_PROFIT);
    }
  }

  void closeAtMarket(int index, double reference, ExitReason reason) {
    close(index, reference, quantity > 0 ? reference * (1 - slippage) : reference * (1 + slippage), reason);
  }

  private void close(int index, double reference, double fill, ExitReason reason) {
    double size = Math.abs(quantity);
    double fee = size * fill * commission;
    double slipped = size * Math.abs(fill - reference);
    double gross = quantity * (fill - entryPrice);
    double net = gross - entryCommission - fee;
    balance += gross;
    balance -= fee;
    record.trades.add(
        entryIndex, index, reason, quantity, entryPrice, fill, entryCommission, fee, entrySlippage + slipped, gross, net);
    record.barsInPosition += index - entryIndex;
    quantity = 0;
    entryPrice = 0;
    entryIndex = -1;
    record.booked(size * fill, fee, slipped);
  }
}

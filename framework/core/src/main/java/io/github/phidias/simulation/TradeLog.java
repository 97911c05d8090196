package io.github.phidias.simulation;

import io.github.phidias.accounts.Account;
import io.github.phidias.bars.Bars;
import java.util.Arrays;

/** Closed round trips in primitive columns, growing twofold; turned into {@link Trade}s on demand. */
final class TradeLog {
  private static final ExitReason[] REASONS = ExitReason.values();

  private static final int FIRST = 64;

  private final Account.Contract contract;
  private int size;
  private int[] entryIndex = new int[FIRST];
  private int[] exitIndex = new int[FIRST];
  private byte[] exitReason = new byte[FIRST];
  /** Signed: negative for a short. */
  private double[] quantity = new double[FIRST];
  private double[] entryPrice = new double[FIRST];
  private double[] exitPrice = new double[FIRST];
  private double[] entryCommission = new double[FIRST];
  private double[] exitCommission = new double[FIRST];
  private double[] slippageCost = new double[FIRST];
  private double[] grossPnl = new double[FIRST];
  private double[] pnl = new double[FIRST];

  /** Trades of plain units. */
  TradeLog() {
    this(Account.Contract.PLAIN);
  }

  /** Trades of a contract, whose worth the returns are fractions of. */
  TradeLog(Account.Contract contract) {
    this.contract = contract;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int entryIndex(int i) {
    return entryIndex[i];
  }

  int exitIndex(int i) {
    return exitIndex[i];
  }

  double pnl(int i) {
    return pnl[i];
  }

  void add(
      int entered, int exited, ExitReason reason, double signedQuantity, double entry, double exit, double entryFee,
      double exitFee, double slipped, double gross, double net) {
    if (size == entryIndex.length) {
      grow(2 * size);
    }
    int i = size++;
    entryIndex[i] = entered;
    exitIndex[i] = exited;
    exitReason[i] = (byte) reason.ordinal();
    quantity[i] = signedQuantity;
    entryPrice[i] = entry;
    exitPrice[i] = exit;
    entryCommission[i] = entryFee;
    exitCommission[i] = exitFee;
    slippageCost[i] = slipped;
    grossPnl[i] = gross;
    pnl[i] = net;
  }

  /** Adds a trade of another log. */
  void addFrom(TradeLog other, int i) {
    add(
        other.entryIndex[i], other.exitIndex[i], REASONS[other.exitReason[i]], other.quantity[i], other.entryPrice[i],
        other.exitPrice[i], other.entryCommission[i], other.exitCommission[i], other.slippageCost[i], other.grossPnl[i],
        other.pnl[i]);
  }

  private void grow(int capacity) {
    entryIndex = Arrays.copyOf(entryIndex, capacity);
    exitIndex = Arrays.copyOf(exitIndex, capacity);
    exitReason = Arrays.copyOf(exitReason, capacity);
    quantity = Arrays.copyOf(quantity, capacity);
    entryPrice = Arrays.copyOf(entryPrice, capacity);
    exitPrice = Arrays.copyOf(exitPrice, capacity);
    entryCommission = Arrays.copyOf(entryCommission, capacity);
    exitCommission = Arrays.copyOf(exitCommission, capacity);
    slippageCost = Arrays.copyOf(slippageCost, capacity);
    grossPnl = Arrays.copyOf(grossPnl, capacity);
    pnl = Arrays.copyOf(pnl, capacity);
  }

  Trade trade(int i, Bars bars) {
    double size = Math.abs(quantity[i]);
    return new Trade(
        i + 1, quantity[i] > 0 ? Side.LONG : Side.SHORT,
        entryIndex[i], bars.openTime(entryIndex[i]), entryPrice[i],
        exitIndex[i], bars.openTime(exitIndex[i]), exitPrice[i],
        size, entryCommission[i], exitCommission[i], slippageCost[i], grossPnl[i], pnl[i],
        pnl[i] / contract.notional(size, entryPrice[i]), exitIndex[i] - entryIndex[i], REASONS[exitReason[i]]);
  }
}

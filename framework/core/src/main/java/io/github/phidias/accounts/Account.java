package io.github.phidias.accounts;

/**
 * Money and positions: every sum of an account, in doubles. Equity is {@code balance + sum of the open lots' profit}, where the
 * balance moves only by commissions, by the profit of what is closed, and by what {@link #book} adds. It equals cash plus the
 * worth of the positions, and without costs in a flat market stays exact to the last bit, which {@code cash + quantity * price}
 * does not. For one thread.
 */
public final class Account {
  private final Position[] positions;
  private final Contract[] contracts;
  private final double[] marks;
  private double balance;
  private long lotIds;

  /** What one unit of an instrument is worth. */
  public interface Contract {
    /** One base unit, settled in quote currency: {@code quantity * (exit - entry)}. */
    Contract PLAIN = new Contract() {
      @Override
      public double profit(double quantity, double entry, double exit) {
        return quantity * (exit - entry);
      }

      @Override
      public double notional(double quantity, double price) {
        return quantity * price;
      }
    };

    /** The contract of an instrument's rules. */
    static Contract of(InstrumentRules rules) {
      return new Contract() {
        @Override
        public double profit(double quantity, double entry, double exit) {
          return rules.pnl(quantity, entry, exit);
        }

        @Override
        public double notional(double quantity, double price) {
          return rules.notional(quantity, price);
        }

        @Override
        public boolean isPaid() {
          return rules.contract() == ContractKind.SPOT;
        }
      };
    }

    /** Whether the notional is paid for, and not only secured by margin. */
    default boolean isPaid() {
      return true;
    }

    /** Profit in the account's currency of a signed quantity from one price to another. */
    double profit(double quantity, double entry, double exit);

    /** Worth in the account's currency of an absolute quantity at a price. */
    double notional(double quantity, double price);
  }

  /** Told of each lot, or part of one, that is closed. */
  @FunctionalInterface
  public interface ClosedLots {
    /** A closed part: signed quantity as it was held, its share of the entry's and the exit's costs, profit before and after them. */
    void closed(
        int slot, int mark, double quantity, double entryPrice, double exitPrice, double entryCommission, double exitCommission,
        double slippage, double gross, double net);
  }

  /** An account with a capital and one slot for each contract; an instrument is named by its slot. */
  public Account(double capital, Contract... contracts) {
    this.balance = capital;
    this.contracts = contracts.clone();
    this.positions = new Position[contracts.length];
    this.marks = new double[contracts.length];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = new Position();
    }
  }

  /** Number of instruments. */
  public int slots() {
    return positions.length;
  }

  /** What is held of an instrument. */
  public Position position(int slot) {
    return positions[slot];
  }

  /** Capital plus realised profit less costs. */
  public double balance() {
    return balance;
  }

  /** Adds an amount that is no fill: funding, interest, a dividend, a fee; negative when paid. */
  public void book(double amount) {
    balance += amount;
  }

  /** Sets the price at which an instrument is valued. */
  public void mark(int slot, double price) {
    marks[slot] = price;
  }

  /** The price at which an instrument is valued. */
  public double mark(int slot) {
    return marks[slot];
  }

  /** Balance plus the profit of all open lots at the marks. */
  public double equity() {
    double sum = balance;
    for (int slot = 0; slot < positions.length; slot++) {
      Position position = positions[slot];
      for (int lot = 0; lot < position.lots(); lot++) {
        sum += contracts[slot].profit(position.quantity(lot), position.price(lot), marks[slot]);
      }
    }
    return sum;
  }

  /** Profit of an instrument's open lots at its mark. */
  public double unrealised(int slot) {
    Position position = positions[slot];
    double sum = 0;
    for (int lot = 0; lot < position.lots(); lot++) {
      sum += contracts[slot].profit(position.quantity(lot), position.price(lot), marks[slot]);
    }
    return sum;
  }

  /** Money in hand: the balance less what the open lots cost. */
  public double cash() {
    double sum = balance;
    for (int slot = 0; slot < positions.length; slot++) {
      Position position = positions[slot];
      for (int lot = 0; lot < position.lots() && contracts[slot].isPaid(); lot++) {
        double worth = contracts[slot].notional(Math.abs(position.quantity(lot)), position.price(lot));
        sum -= position.quantity(lot) > 0 ? worth : -worth;
      }
    }
    return sum;
  }

  /** Absolute worth of an instrument's position at its mark. */
  public double notional(int slot) {
    return positions[slot].isFlat() ? 0 : contracts[slot].notional(Math.abs(positions[slot].quantity()), marks[slot]);
  }

  /** Absolute worth of all positions at the marks. */
  public double grossNotional() {
    double sum = 0;
    for (int slot = 0; slot < positions.length; slot++) {
      sum += notional(slot);
    }
    return sum;
  }

  /** Worth of a quantity of an instrument at a price. */
  public double notional(int slot, double quantity, double price) {
    return contracts[slot].notional(quantity, price);
  }

  /** Number of instruments of which something is held. */
  public int openPositions() {
    int count = 0;
    for (Position position : positions) {
      count += position.isFlat() ? 0 : 1;
    }
    return count;
  }

  /**
   * Books a fill that opens a lot, and gives the lot's number.
   *
   * @param mark the caller's own number, given back when the lot is closed
   * @throws IllegalStateException while the other side is held: that is closed first
   */
  public long open(int slot, double signedQuantity, double price, double commission, double slippage, int mark) {
    if (positions[slot].direction() * signedQuantity < 0) {
      throw new IllegalStateException(
          "%s units cannot be added to %s; close those first".formatted(signedQuantity, positions[slot].quantity()));
    }
    balance -= commission;
    positions[slot].add(++lotIds, signedQuantity, price, commission, slippage, mark);
    return lotIds;
  }

  /**
   * Books a fill that closes some of a position: one lot, or all of them from the oldest on when {@code lotId} is 0.
   *
   * @param size       absolute base units, at most what is held
   * @param commission of this fill, shared among the lots by quantity
   */
  public void close(int slot, long lotId, double size, double price, double commission, double slippage, ClosedLots told) {
    Position position = positions[slot];
    int lot = lotId == 0 ? 0 : position.find(lotId);
    double left = size;
    while (left > size * 1e-12 && lot >= 0 && lot < position.lots()) {
      double held = position.quantity(lot);
      double whole = Math.abs(held);
      // Dust of subtractions, small against what is closed, is no lot of its own.
      boolean all = left >= whole - 1e-12 * Math.max(size, whole);
      double part = all ? whole : left;
      double share = part == size ? 1 : part / size;
      double signed = held > 0 ? part : -part;
      double entryShare = all ? 1 : part / whole;
      double entryFee = entryShare == 1 ? position.commission(lot) : position.commission(lot) * entryShare;
      double entrySlip = entryShare == 1 ? position.slippage(lot) : position.slippage(lot) * entryShare;
      double fee = share == 1 ? commission : commission * share;
      double slip = share == 1 ? slippage : slippage * share;
      double entry = position.price(lot);
      double gross = contracts[slot].profit(signed, entry, price);
      double net = gross - entryFee - fee;
      balance += gross;
      balance -= fee;
      int mark = position.mark(lot);
      if (all) {
        position.remove(lot);
      } else {
        position.reduce(lot, signed, entryFee, entrySlip);
      }
      told.closed(slot, mark, signed, entry, price, entryFee, fee, entrySlip + slip, gross, net);
      left = all ? left - part : 0;
      if (lotId != 0) {
        return;
      }
    }
  }

  /** A split of an instrument: quantities times the ratio, prices over it. */
  public void split(int slot, double ratio) {
    positions[slot].split(ratio);
    marks[slot] /= ratio;
  }
}

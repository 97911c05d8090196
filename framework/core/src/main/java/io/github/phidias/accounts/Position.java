package io.github.phidias.accounts;

import java.util.Arrays;

/**
 * What is held of one instrument, as the lots of its fills in the order in which they were opened. All lots have one sign. For
 * one thread; allocates only when more lots are open than ever before.
 */
public final class Position {
  private int size;
  /** Signed base units. */
  private double[] quantity = new double[4];
  private double[] price = new double[4];
  private double[] commission = new double[4];
  private double[] slippage = new double[4];
  private int[] mark = new int[4];
  private long[] id = new long[4];
  private double total;

  /** Number of open lots. */
  public int lots() {
    return size;
  }

  /** Whether nothing is held. */
  public boolean isFlat() {
    return size == 0;
  }

  /** Base units held, negative when short; exactly zero when flat. */
  public double quantity() {
    return total;
  }

  /** 1 when long, -1 when short, 0 when flat. */
  public int direction() {
    return size == 0 ? 0 : total > 0 ? 1 : -1;
  }

  /** Signed base units of a lot. */
  public double quantity(int lot) {
    return quantity[lot];
  }

  /** Fill price at which a lot was opened. */
  public double price(int lot) {
    return price[lot];
  }

  /** Commission paid for what is left of a lot. */
  public double commission(int lot) {
    return commission[lot];
  }

  /** Slippage of what is left of a lot, quote currency. */
  public double slippage(int lot) {
    return slippage[lot];
  }

  /** The caller's own number given when a lot was opened. */
  public int mark(int lot) {
    return mark[lot];
  }

  /** Number of a lot, unique within the position. */
  public long id(int lot) {
    return id[lot];
  }

  /** Index of the lot of a number, -1 when it is closed. */
  public int find(long lotId) {
    for (int i = 0; i < size; i++) {
      if (id[i] == lotId) {
        return i;
      }
    }
    return -1;
  }

  /** Price of the open lots weighted by quantity; NaN when flat. */
  public double averagePrice() {
    if (size == 1) {
      return price[0];
    }
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += quantity[i] * price[i];
    }
    return size == 0 ? Double.NaN : sum / total;
  }

  void add(long lotId, double signed, double paid, double fee, double slipped, int callersMark) {
    if (size == quantity.length) {
      grow(2 * size);
    }
    quantity[size] = signed;
    price[size] = paid;
    commission[size] = fee;
    slippage[size] = slipped;
    mark[size] = callersMark;
    id[size] = lotId;
    size++;
    sum();
  }

  /** Takes a part of a lot away, with its share of commission and slippage. */
  void reduce(int lot, double signed, double fee, double slipped) {
    quantity[lot] -= signed;
    commission[lot] -= fee;
    slippage[lot] -= slipped;
    sum();
  }

  void remove(int lot) {
    int after = size - lot - 1;
    System.arraycopy(quantity, lot + 1, quantity, lot, after);
    System.arraycopy(price, lot + 1, price, lot, after);
    System.arraycopy(commission, lot + 1, commission, lot, after);
    System.arraycopy(slippage, lot + 1, slippage, lot, after);
    System.arraycopy(mark, lot + 1, mark, lot, after);
    System.arraycopy(id, lot + 1, id, lot, after);
    size--;
    sum();
  }

  /** Multiplies quantities by a ratio and divides prices by it: a split. */
  void split(double ratio) {
    for (int i = 0; i < size; i++) {
      quantity[i] *= ratio;
      price[i] /= ratio;
    }
    sum();
  }

  private void sum() {
    double held = 0;
    for (int i = 0; i < size; i++) {
      held += quantity[i];
    }
    total = held;
  }

  private void grow(int capacity) {
    quantity = Arrays.copyOf(quantity, capacity);
    price = Arrays.copyOf(price, capacity);
    commission = Arrays.copyOf(commission, capacity);
    slippage = Arrays.copyOf(slippage, capacity);
    mark = Arrays.copyOf(mark, capacity);
    id = Arrays.copyOf(id, capacity);
  }
}

package io.github.phidias.simulation;

import java.util.Arrays;

/** Fills in primitive columns, growing twofold. */
final class FillLog {
  private int size;
  private int[] index = new int[64];
  private double[] quantity = new double[64];
  private double[] price = new double[64];
  private double[] commission = new double[64];

  int size() {
    return size;
  }

  void add(int bar, double signedQuantity, double paid, double fee) {
    if (size == index.length) {
      index = Arrays.copyOf(index, 2 * size);
      quantity = Arrays.copyOf(quantity, 2 * size);
      price = Arrays.copyOf(price, 2 * size);
      commission = Arrays.copyOf(commission, 2 * size);
    }
    index[size] = bar;
    quantity[size] = signedQuantity;
    price[size] = paid;
    commission[size++] = fee;
  }

  int index(int i) {
    return index[i];
  }

  double quantity(int i) {
    return quantity[i];
  }

  double price(int i) {
    return price[i];
  }

  double commission(int i) {
    return commission[i];
  }
}

package io.github.phidias.costs;

/** A fraction of the price on entries; exits fill at the reference. The {@code spread} of backtesting.py. */
record EntrySpread(double fraction) implements SlippageModel {
  @Override
  public double fill(double reference, boolean buy, boolean entry, double quantity, int index) {
    return !entry ? reference : buy ? reference * (1 + fraction) : reference * (1 - fraction);
  }
}

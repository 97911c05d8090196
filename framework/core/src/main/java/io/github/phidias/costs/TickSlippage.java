package io.github.phidias.costs;

/** A distance in price, the same for all fills. */
record TickSlippage(double distance) implements SlippageModel {
  @Override
  public double fill(double reference, boolean buy, boolean entry, double quantity, int index) {
    double price = buy ? reference + distance : reference - distance;
    return FillPrice.require(price, reference, "ticks", "fewer ticks or a smaller tick_size");
  }
}

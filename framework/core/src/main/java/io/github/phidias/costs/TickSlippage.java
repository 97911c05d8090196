package io.github.phidias.costs;

/** A distance in price, the same for all fills. */
record TickSlippage(double distance) implements SlippageModel {
  @Override
  public double fill(double reference, boolean buy, boolean entry, double quantity, int index) {
    return FillPrice.require(buy ? reference + distance : reference - distance, reference, "ticks", "fewer ticks or a smaller tick_size");
  }
}

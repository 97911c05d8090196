package io.github.phidias.costs;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;

/** A multiple of the mean true range, or of the deviation of returns, of the bars before the fill. */
final class VolatilitySlippage implements SlippageModel {
  private final boolean range;
  private final double multiple;
  private final int firstFull;
  private final Column volatility;

  VolatilitySlippage(VolatilityMeasure measure, double multiple, int bars, BarColumns data) {
    this.range = measure == VolatilityMeasure.ATR;
    this.multiple = multiple;
    this.firstFull = range ? bars : bars + 1;
    this.volatility = range ? PastColumns.meanTrueRange(data, bars) : PastColumns.deviation(data, bars);
  }

  @Override
  public double fill(double reference, boolean buy, boolean entry, double quantity, int index) {
    double known = volatility.get(index);
    double size = Double.isNaN(known) ? 0 : multiple * known;
    double price = range
        ? buy ? reference + size : reference - size
        : buy ? reference * (1 + size) : reference * (1 - size);
    return FillPrice.require(price, reference, "multiple", "a smaller multiple");
  }

  @Override
  public int firstFullIndex() {
    return firstFull;
  }
}

package io.github.phidias.costs;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;

/** The square root of the order's share of past volume, times past volatility, times a factor. */
final class VolumeShareSlippage implements SlippageModel {
  private final double multiple;
  private final int bars;
  private final Column volatility;
  private final Column volume;

  VolumeShareSlippage(double multiple, int bars, BarColumns data) {
    requireVolume(data.bars());
    this.multiple = multiple;
    this.bars = bars;
    this.volatility = PastColumns.deviation(data, bars);
    this.volume = PastColumns.meanVolume(data, bars);
  }

  private static void requireVolume(Bars data) {
    for (int i = 0; i < data.size(); i++) {
      if (data.volume().get(i) > 0) {
        return;
      }
    }
    CostRules.require(
        data.isEmpty(), "kind", SlippageKind.VOLUME_SHARE,
        "none of the bars has a volume to take a share of; choose another kind");
  }

  @Override
  public double fill(double reference, boolean buy, boolean entry, double quantity, int index) {
    double known = volatility.get(index);
    if (Double.isNaN(known) || quantity == 0) {
      return reference;
    }
    double traded = volume.get(index);
    if (!(traded > 0)) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "kind",
          ("kind was VOLUME_SHARE but nothing was traded in the %d bars before bar %d, so a fill of %s has no share of it; "
              + "take more bars or another kind").formatted(bars, index, quantity));
    }
    double size = multiple * known * Math.sqrt(quantity / traded);
    double price = buy ? reference * (1 + size) : reference * (1 - size);
    return FillPrice.require(price, reference, "multiple", "a smaller multiple or smaller orders");
  }

  @Override
  public boolean needsQuantity() {
    return true;
  }

  @Override
  public int firstFullIndex() {
    return bars + 1;
  }
}

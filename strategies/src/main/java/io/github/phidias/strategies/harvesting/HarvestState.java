package io.github.phidias.strategies.harvesting;

/** What a run has come to: all that must survive a restart, and nothing that the bars tell again. NaN for what is not known. */
final class HarvestState {
  /** End of the last processed bar, UTC epoch milliseconds; the least value before the first. */
  long lastBarEnd = Long.MIN_VALUE;
  double high = Double.NaN;
  double target = Double.NaN;
  double lastClose = Double.NaN;
  double tradedPrice = Double.NaN;
  double breakEven = Double.NaN;
  /** Average price of what is held, weighted by purchases; a sale leaves it alone. */
  double entryPrice = Double.NaN;
  ScaleCounters counters = ScaleCounters.START;
  /** Base units held, as last seen or filled. */
  double base = Double.NaN;
  /** Id for the order of the last decision; null when it asked for none. */
  String openOrder;
  /** What the order that fills now has filled so far, signed base units; 0 until its first fill. */
  double filled;
  /** Quote currency of those fills, without costs. */
  double filledNotional;

  /** The all-time high with one more price, never under the seed. */
  void see(double price, VolatilityHarvesting p) {
    double most = Math.max(p.athSeed().orElse(price), price);
    high = Double.isNaN(high) ? most : Math.max(high, most);
  }

  /**
   * Moves the target weight to a close; a floating one that has not started starts at {@code actualRatio}, unless that is NaN.
   */
  void moveTarget(double close, double actualRatio, VolatilityHarvesting p) {
    double range = TargetRatio.workRange(high, p.rangePercent());
    target = switch (p.ratioMode()) {
      case ANCHORED -> TargetRatio.anchored(high, range, close, p.minRatio(), p.maxRatio());
      case FLOATING -> Double.isNaN(target) || Double.isNaN(lastClose)
          ? TargetRatio.clamp(Double.isNaN(target) ? actualRatio : target, p.minRatio(), p.maxRatio())
          : TargetRatio.floating(target, lastClose, close, range, p.minRatio(), p.maxRatio());
    };
    lastClose = close;
  }

  /** A decision asked for an order: fills from now on are its own. */
  void ordered(String id) {
    openOrder = id;
    filled = 0;
    filledNotional = 0;
  }

  /**
   * One fill. The first of an order moves the counters, once; further ones only carry on the volume-weighted price of the order.
   *
   * @param quantity signed base units
   */
  void filled(double quantity, double price, VolatilityHarvesting p) {
    boolean bought = quantity > 0;
    double size = Math.abs(quantity);
    boolean first = filled == 0 || filled > 0 != bought;
    if (first) {
      filled = 0;
      filledNotional = 0;
      counters = counters.after(bought, p.maxCounter());
    }
    filled += quantity;
    filledNotional += size * price;
    tradedPrice = size == Math.abs(filled) ? price : filledNotional / Math.abs(filled);
    double before = Double.isNaN(base) ? 0 : base;
    double mean = Double.isNaN(breakEven) ? 0 : breakEven;
    double entry = Double.isNaN(entryPrice) ? 0 : entryPrice;
    breakEven = bought
        ? BreakEven.bought(before, mean, size, price) : BreakEven.sold(before, mean, size, price, p.minNotional());
    boolean soldOut = !bought && BreakEven.soldOut(before, size, price, p.minNotional());
    entryPrice = bought ? BreakEven.bought(before, entry, size, price) : soldOut ? 0 : entry;
    base = before + quantity;
  }

  /** Before the first decision: what is held counts as bought at the close, unless a state says otherwise. */
  void hold(double quantity, double close) {
    base = quantity;
    double cost = quantity > 0 ? close : 0;
    breakEven = Double.isNaN(breakEven) ? cost : breakEven;
    entryPrice = Double.isNaN(entryPrice) ? cost : entryPrice;
  }
}

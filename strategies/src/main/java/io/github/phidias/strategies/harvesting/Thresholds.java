package io.github.phidias.strategies.harvesting;

/**
 * How far the weight may be off before an order, in percent of equity, for both sides:
 *
 * <pre>
 * theta = max(min(maxThresholdPercent, base * k(counter)), enforceMinProfitable ? 100 m / W : 0),   m = 2 (f + s) p
 * </pre>
 *
 * with the counter cut to {@code maxCounter}.
 *
 * @param workRange            W, quote currency
 * @param minProfitableRange   m: the move of the price that pays the costs of a round trip, quote currency
 * @param minProfitablePercent m in percent of W
 * @param buyScaled            base times k of the buying side, before cap and floor
 * @param sellScaled           base times k of the selling side, before cap and floor
 * @param buy                  in force for buying
 * @param sell                 in force for selling
 */
public record Thresholds(
    double workRange, double minProfitableRange, double minProfitablePercent, double buyScaled, double sellScaled, double buy,
    double sell) {

  /** The thresholds at a price, an all-time high and counters. */
  public static Thresholds of(VolatilityHarvesting p, double price, double high, ScaleCounters counters) {
    double workRange = TargetRatio.workRange(high, p.rangePercent());
    double profitable = 2 * (p.commissionRate() + p.slippageRate()) * price;
    double percent = 100 * profitable / workRange;
    double floor = p.enforceMinProfitable() ? percent : 0;
    double buy = p.rebalanceBottom() * p.scaleMode().factor(Math.min(counters.buy(), p.maxCounter()));
    double sell = p.rebalanceTop() * p.scaleMode().factor(Math.min(counters.sell(), p.maxCounter()));
    return new Thresholds(
        workRange, profitable, percent, buy, sell, Math.max(Math.min(p.maxThresholdPercent(), buy), floor),
        Math.max(Math.min(p.maxThresholdPercent(), sell), floor));
  }
}

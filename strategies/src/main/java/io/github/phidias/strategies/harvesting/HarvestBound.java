package io.github.phidias.strategies.harvesting;

import io.github.phidias.bars.Column;

/**
 * What theory promises while the all-time high stays where it is. With {@code g(p) = (H ln p - p) / W} inside the limits of the
 * target, continued by {@code minRatio ln p} above and {@code maxRatio ln p} below so that it is continuous, a run without costs
 * and lots that starts at its target and always trades to its target ends with
 *
 * <pre>
 * ln(T_end / T_0) &gt;= g(p_end) - g(p_0)
 * </pre>
 *
 * whatever the bars at which it trades, because e^g is a concave function of the price and g' = r / p. A price that ends where it
 * began cannot lose. In continuous time the gain over the bound grows by half of the variance times {@code H/W - r^2} inside the
 * limits, and by half of the variance times {@code r (1 - r)} at them.
 *
 * @param high         H, quote currency
 * @param rangePercent R
 * @param minRatio     least target
 * @param maxRatio     greatest target
 */
public record HarvestBound(double high, double rangePercent, double minRatio, double maxRatio) {
  /** For the parameters of a strategy at an all-time high. */
  public static HarvestBound of(VolatilityHarvesting p, double high) {
    return new HarvestBound(high, p.rangePercent(), p.minRatio(), p.maxRatio());
  }

  /** g at a price. */
  public double g(double price) {
    double range = TargetRatio.workRange(high, rangePercent);
    double top = high - minRatio * range;
    double bottom = high - maxRatio * range;
    double inside = Math.max(bottom, Math.min(top, price));
    // At a range of 100 percent and a limit of 1 the inside reaches down to zero.
    double value = inside > 0 ? (high * StrictMath.log(inside) - inside) / range : 0;
    return price > top ? value + minRatio * StrictMath.log(price / top)
        : price < bottom ? value + maxRatio * StrictMath.log(price / bottom)
        : value;
  }

  /** The least log return between two prices. */
  public double least(double from, double to) {
    return g(to) - g(from);
  }

  /**
   * What the swings of the closes have been worth, side by side.
   *
   * @param realisedVariance sum of squared log returns
   * @param logReturn        ln of end over start of the account
   * @param bound            {@link HarvestBound#least} from the first close to the last
   * @param gain             {@code logReturn - bound}
   * @param expectedGain     sum of half the squared log return times {@code H/W - r^2}, or {@code r (1 - r)} at a limit, r
   *     before it
   * @param costs            commissions and slippage over the mean equity, about what they took from the log return
   */
  public record Harvest(
      double realisedVariance, double logReturn, double bound, double gain, double expectedGain, double costs) {}

  /** The harvest of an account that went from one equity to another over these closes. */
  public Harvest harvest(Column closes, double equityBefore, double equityAfter, double costShare) {
    double range = TargetRatio.workRange(high, rangePercent);
    double variance = 0;
    double expected = 0;
    for (int t = 1; t < closes.length(); t++) {
      double before = closes.get(t - 1);
      double move = StrictMath.log(closes.get(t) / before);
      double raw = (high - before) / range;
      double ratio = TargetRatio.clamp(raw, minRatio, maxRatio);
      variance += move * move;
      expected += 0.5 * move * move * (raw == ratio ? high / range - ratio * ratio : ratio * (1 - ratio));
    }
    double bound = least(closes.get(0), closes.get(closes.length() - 1));
    double made = StrictMath.log(equityAfter / equityBefore);
    return new Harvest(variance, made, bound, made - bound, expected, costShare);
  }
}

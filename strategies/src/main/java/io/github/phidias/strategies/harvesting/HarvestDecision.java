package io.github.phidias.strategies.harvesting;

import io.github.phidias.rebalance.Rebalance;
import io.github.phidias.rebalance.Rebalancer;
import io.github.phidias.signals.Band;

/**
 * What one bar decides, and from what. Notation: base B and quote Q held, price p, A = B p, T = A + Q, target weight r, a = A /
 * T, E = A - r T, d = 100 E / T.
 *
 * @param reason      the first that applies
 * @param quantity    signed base units, positive to buy; for the two minimums the order that was too small, else 0
 * @param equity      T, quote currency
 * @param actualRatio a, NaN without equity
 * @param tradeProfit E, quote currency; positive to sell
 * @param percentDiff d, percent of equity; NaN without equity
 * @param threshold   that of the side that was asked about, percent of equity; NaN where an earlier reason applies
 * @param confidence  0 without an order, else {@code min(1, |d| / (2 threshold))}; scales nothing
 */
public record HarvestDecision(
    HarvestReason reason, double quantity, double equity, double actualRatio, double tradeProfit, double percentDiff,
    double threshold, double confidence) {
  private static final Band ANY = new Band(0, 0);

  /** Decides one bar; {@code tradedPrice} is that of the last fill, NaN for none. */
  static HarvestDecision of(
      VolatilityHarvesting p, HarvestGates gates, Thresholds thresholds, double target, double base, double quote, double price,
      double tradedPrice) {
    double worth = base * price;
    double equity = worth + quote;
    double excess = worth - target * equity;
    if (!(equity > 0)) {
      return new HarvestDecision(HarvestReason.NO_EQUITY, 0, equity, Double.NaN, excess, Double.NaN, Double.NaN, 0);
    }
    HarvestDecision off = new HarvestDecision(
        HarvestReason.REBALANCE, 0, equity, worth / equity, excess, 100 * excess / equity, Double.NaN, 0);
    boolean crossing = p.trigger() == Trigger.CROSS;
    if (!gates.warm()) {
      return off.because(HarvestReason.WARMUP);
    } else if (crossing && gates.cross() == Cross.NONE) {
      return off.because(HarvestReason.NO_CROSS);
    } else if (crossing && !gates.withTrend()) {
      return off.because(HarvestReason.TREND_AGAINST);
    }
    boolean buys = crossing ? gates.cross() == Cross.UP : excess < 0;
    double threshold = buys ? thresholds.buy() : thresholds.sell();
    HarvestDecision near = off.withThreshold(threshold);
    if (excess == 0 || Math.abs(off.percentDiff) < threshold) {
      return near.because(HarvestReason.WITHIN_BAND);
    } else if (crossing && buys != excess < 0) {
      return near.because(HarvestReason.WRONG_SIDE);
    } else if (p.rangeFactor() > 0 && Math.abs(price - tradedPrice) <= p.rangeFactor() * gates.localRange()) {
      return near.because(HarvestReason.WITHIN_LOCAL_RANGE);
    }
    Rebalance sized = new Rebalancer(p.rules()).decide(target, ANY, base, quote, price);
    HarvestReason reason = switch (sized.reason()) {
      case BELOW_MIN_QTY -> HarvestReason.BELOW_MIN_QTY;
      case BELOW_MIN_NOTIONAL -> HarvestReason.BELOW_MIN_NOTIONAL;
      case REBALANCE -> HarvestReason.REBALANCE;
      // The same figures were judged above.
      case NO_EQUITY, WITHIN_BAND -> throw new IllegalStateException("a weight outside its band has an order: " + sized);
    };
    double confidence = reason == HarvestReason.REBALANCE ? Math.min(1, Math.abs(off.percentDiff) / (2 * threshold)) : 0;
    return new HarvestDecision(
        reason, sized.quantity(), equity, off.actualRatio, excess, off.percentDiff, threshold, confidence);
  }

  private HarvestDecision because(HarvestReason why) {
    return new HarvestDecision(why, 0, equity, actualRatio, tradeProfit, percentDiff, threshold, 0);
  }

  private HarvestDecision withThreshold(double side) {
    return new HarvestDecision(reason, 0, equity, actualRatio, tradeProfit, percentDiff, side, 0);
  }

  /** The figures of a bar that is only caught up with, at what is held. */
  static HarvestDecision replayed(double target, double base, double quote, double price) {
    double worth = base * price;
    double equity = worth + quote;
    double excess = worth - target * equity;
    boolean any = equity > 0;
    return new HarvestDecision(
        HarvestReason.REPLAY, 0, equity, any ? worth / equity : Double.NaN, excess, any ? 100 * excess / equity : Double.NaN,
        Double.NaN, 0);
  }
}

package io.github.phidias.rebalance;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.rebalance.Rebalance.Reason;
import io.github.phidias.signals.Band;
import java.util.Objects;

/**
 * Turns a target weight into an order that trades to the target itself, or says why there is none. Pure; safe for many
 * threads. Notation: B base units held, negative for short; Q quote currency held; p price, A = B p, T = A + Q equity, w
 * target weight, E = A - w T excess, d = 100 E / T; f commission, s slippage, L leverage.
 */
public final class Rebalancer {
  private final RebalanceRules rules;

  /** A rebalancer under these rules. */
  public Rebalancer(RebalanceRules rules) {
    this.rules = Objects.requireNonNull(rules, "rules");
  }

  /**
   * The order that is due at a price, decided in this order:
   *
   * <ol>
   *   <li>NO_EQUITY: T is not above zero.
   *   <li>WITHIN_BAND: E is zero, or d lies between -lower and upper; on either limit it is outside. An infinite side never
   *       trades, but a band infinite on both sides means "buy and hold": it lets the first order pass, while nothing is held.
   *   <li>BELOW_MIN_QTY, BELOW_MIN_NOTIONAL: the order under the venue's least quantity, or its worth at p under the least.
   *   <li>REBALANCE otherwise.
   * </ol>
   *
   * <pre>
   * sell: q = lot(min( E/p, B + S))                            S = L T / (p (1+s) (1+f)) where shorting is allowed, else 0
   * buy:  q = lot(min(-E/p, (Q + (L-1) T) / (p (1+s) (1+f))))
   * </pre>
   *
   * With L = 1 and without shorting these are the sizes of a cash account: no more is sold than is held, and no more is
   * bought than the quote balance pays for, costs included.
   *
   * @param weight fraction of equity to hold, negative for short, beyond 1 for leverage
   * @param band   no-trade band around it
   * @param base   B
   * @param quote  Q
   * @param price  p, above zero
   * @throws InputException BAD_PARAMETER or NON_FINITE for a number that can be no weight, price or balance
   */
  public Rebalance decide(double weight, Band band, double base, double quote, double price) {
    requireFinite("target_weight", weight);
    requireFinite("base", base);
    requireFinite("quote", quote);
    requirePrice(price);
    double worth = base * price;
    double equity = worth + quote;
    double excess = worth - weight * equity;
    if (!(equity > 0)) {
      return new Rebalance(Reason.NO_EQUITY, 0, Double.NaN, excess, equity);
    }
    double percentDiff = 100 * excess / equity;
    if (excess == 0 || !outside(band, percentDiff, base)) {
      return new Rebalance(Reason.WITHIN_BAND, 0, percentDiff, excess, equity);
    }
    boolean sell = excess > 0;
    double room = room(sell, base, quote, equity, price * (1 + rules.slippage()));
    double quantity = rules.lot(Math.min(Math.abs(excess) / price, room));
    return new Rebalance(rules.judge(quantity, price), sell ? -quantity : quantity, percentDiff, excess, equity);
  }

  private static boolean outside(Band band, double percentDiff, double base) {
    double lower = band.lowerPoints();
    double upper = band.upperPoints();
    return percentDiff <= -lower || percentDiff >= upper || base == 0 && Double.isInfinite(lower) && Double.isInfinite(upper);
  }

  /**
   * What is left of a decided order at the price at which it fills: the order itself where the balances still allow it, else
   * cut to the lot of what they allow and, when cut, judged by both minimums again at that price; zero when it is dropped.
   *
   * <pre>
   * sell: at most B + S                          S = L T / (P (1+f)) where shorting is allowed, else 0
   * buy:  at most (Q + (L-1) T) / (P (1+f))      T = B P + Q
   * </pre>
   *
   * @param quantity  signed base units as decided
   * @param base      B at the moment of the fill
   * @param quote     Q at the moment of the fill
   * @param fillPrice P, slippage included, above zero
   */
  public double fit(double quantity, double base, double quote, double fillPrice) {
    requireFinite("quantity", quantity);
    requireFinite("base", base);
    requireFinite("quote", quote);
    requirePrice(fillPrice);
    double equity = base * fillPrice + quote;
    double room = room(quantity < 0, base, quote, equity, fillPrice);
    double asked = Math.abs(quantity);
    if (asked <= room) {
      return quantity;
    }
    double cut = rules.lot(room);
    return rules.judge(cut, fillPrice) != Reason.REBALANCE ? 0 : quantity < 0 ? -cut : cut;
  }

  /** Base units that the balances allow to be sold or bought at a price. */
  private double room(boolean sell, double base, double quote, double equity, double price) {
    double unitCost = price * (1 + rules.commission());
    return !sell ? (quote + (rules.leverage() - 1) * equity) / unitCost
        : rules.allowShort() ? base + rules.leverage() * Math.max(0, equity) / unitCost
        : base;
  }

  private static void requireFinite(String field, double value) {
    if (!Double.isFinite(value)) {
      throw new InputException(
          ErrorCode.NON_FINITE, field, "%s was %s but must be finite; halt when a balance is not known".formatted(field, value));
    }
  }

  private static void requirePrice(double price) {
    if (!(price > 0 && Double.isFinite(price))) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "price", "price was %s but must be a number above zero".formatted(price));
    }
  }
}

package io.github.phidias.rebalance;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What the venue and the account allow a rebalancing order to be, and what it costs.
 *
 * @param lotStep     base units a quantity is a multiple of; 0 for any quantity
 * @param minQuantity least quantity, base units, zero or more
 * @param minNotional least quantity times price, quote currency, zero or more
 * @param commission  fraction of the notional, from 0 and under 0.1, taken in quote currency
 * @param slippage    fraction of the price, from 0 and under 0.1
 * @param allowShort  whether more may be sold than is held
 * @param leverage    worth of the position that equity may carry, as a multiple of it, 1 or more; 1 for a cash account
 */
public record RebalanceRules(
    double lotStep, double minQuantity, double minNotional, double commission, double slippage, boolean allowShort,
    double leverage) {

  /** What a quantity may be under a whole lot, in lots, and still count as it. */
  private static final BigDecimal ROUNDING = new BigDecimal("1e-9");

  /** Checks the ranges; throws InputException BAD_PARAMETER with the name. */
  public RebalanceRules {
    unless(lotStep >= 0 && Double.isFinite(lotStep), "lot_step", lotStep, "must be a number, zero or more");
    unless(minQuantity >= 0 && Double.isFinite(minQuantity), "min_quantity", minQuantity, "must be a number, zero or more");
    unless(minNotional >= 0 && Double.isFinite(minNotional), "min_notional", minNotional, "must be a number, zero or more");
    unless(commission >= 0 && commission < 0.1, "commission", commission, "must be from 0 and under 0.1");
    unless(slippage >= 0 && slippage < 0.1, "slippage", slippage, "must be from 0 and under 0.1");
    unless(leverage >= 1 && Double.isFinite(leverage), "leverage", leverage, "must be a number, 1 or more");
  }

  private static void unless(boolean holds, String field, double seen, String rule) {
    if (!holds) {
      throw new InputException(ErrorCode.BAD_PARAMETER, field, "%s was %s but %s".formatted(field, seen, rule));
    }
  }

  /** A cash account that cannot go short, on a venue that takes any quantity. */
  public static RebalanceRules cash(double commission, double slippage) {
    return new RebalanceRules(0, 0, 0, commission, slippage, false, 1);
  }

  /** A copy with the venue's lot and minimums. */
  public RebalanceRules withLots(double newLotStep, double newMinQuantity, double newMinNotional) {
    return new RebalanceRules(newLotStep, newMinQuantity, newMinNotional, commission, slippage, allowShort, leverage);
  }

  /** A copy for a margin account. */
  public RebalanceRules withMargin(boolean newAllowShort, double newLeverage) {
    return new RebalanceRules(lotStep, minQuantity, minNotional, commission, slippage, newAllowShort, newLeverage);
  }

  /**
   * The largest multiple of the lot that is no more than a quantity, a billionth of a lot aside: {@code floor(x / step +
   * 1e-9) * step}, in decimal arithmetic on the shortest decimals of both numbers, so that three lots of 0.1 are 0.3. Zero
   * for a quantity of zero, under it, or NaN.
   */
  public double lot(double quantity) {
    if (!(quantity > 0)) {
      return 0;
    }
    if (lotStep == 0 || Double.isInfinite(quantity)) {
      return quantity;
    }
    BigDecimal step = BigDecimal.valueOf(lotStep);
    return BigDecimal.valueOf(quantity).divide(step, MathContext.DECIMAL128).add(ROUNDING)
        .setScale(0, RoundingMode.FLOOR).multiply(step).doubleValue();
  }

  /** Why a quantity at a price is too small for the venue: BELOW_MIN_QTY or BELOW_MIN_NOTIONAL; REBALANCE when it is not. */
  Rebalance.Reason judge(double quantity, double price) {
    // A quantity of zero is no order, also where the venue has no minimum.
    return !(quantity > 0) || quantity < minQuantity ? Rebalance.Reason.BELOW_MIN_QTY
        : quantity * price < minNotional ? Rebalance.Reason.BELOW_MIN_NOTIONAL
        : Rebalance.Reason.REBALANCE;
  }
}

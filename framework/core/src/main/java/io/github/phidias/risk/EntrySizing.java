package io.github.phidias.risk;

/**
 * How many base units an entry is, by {@link SizingSettings}. A pure function of its arguments that makes no object; safe
 * for many threads. Whether the account can pay for a size that ignores it (FIXED, CASH) is the caller's question.
 */
public final class EntrySizing {
  private final SizingMethod method;
  private final double maxPositionSize;
  private final double fixedQuantity;
  private final double fixedCash;
  private final double riskPerTrade;
  private final double targetVolatility;
  private final double kellyFraction;
  private final double lotStep;

  /** Sizes by these settings. */
  public EntrySizing(SizingSettings settings) {
    this.method = settings.sizing();
    this.maxPositionSize = settings.maxPositionSize();
    this.fixedQuantity = settings.fixedQuantity().orElse(Double.NaN);
    this.fixedCash = settings.fixedCash().orElse(Double.NaN);
    this.riskPerTrade = settings.riskPerTrade();
    this.targetVolatility = settings.targetVolatility().orElse(Double.NaN);
    this.kellyFraction = settings.kellyFraction();
    this.lotStep = settings.lotStep().orElse(Double.NaN);
  }

  /**
   * The unsigned quantity of an entry in base units, rounded down to the lot; zero for no entry, also where a number that
   * the method reads is NaN. With {@code f = min(max_position_size, positionSize * confidence)}, and the unit cost
   * {@code u = fill * (1 + rate) + perUnit}, or {@code fill + (perUnit + rate * reference)} for costs on the reference:
   *
   * <pre>
   * FRACTION      (f * equity - fixed) / u
   * RISK          the lesser of that and equity * risk_per_trade / lossPerUnit
   * FIXED         fixed_quantity
   * CASH          (fixed_cash - fixed) / u
   * BUYING_POWER  (f * buyingPower - fixed) / u
   * ALL_IN        (buyingPower - fixed) / u
   * VOLATILITY    (v * equity - fixed) / u,  v = min(max_position_size, confidence * target_volatility / volatility)
   * KELLY         (k * equity - fixed) / u,  k = min(max_position_size, confidence * kelly_fraction * kelly)
   * </pre>
   *
   * A market without any swing gets the largest entry from VOLATILITY. KELLY without an estimate ({@code kelly} NaN) sizes
   * as FRACTION does. FIXED, CASH and ALL_IN read neither the signal nor max_position_size; VOLATILITY and KELLY take the
   * confidence and leave the signal's position size, for which they stand.
   *
   * @param costs        of the entry
   * @param equity       quote currency at the reference price
   * @param buyingPower  quote currency that may still be spent: free cash, or free margin times leverage
   * @param reference    price before spread and slippage, above zero
   * @param fill         price to be paid, above zero
   * @param positionSize of the signal, 0 to 1
   * @param confidence   of the signal, 0 to 1
   * @param lossPerUnit  distance from the fill to the stop, quote currency; read by RISK only
   * @param volatility   fraction a year, as {@link RealisedVolatility} reads it; read by VOLATILITY only
   * @param kelly        fraction, as {@link KellyEstimate} gives it; read by KELLY only
   */
  public double quantity(
      EntryCosts costs, double equity, double buyingPower, double reference, double fill, double positionSize,
      double confidence, double lossPerUnit, double volatility, double kelly) {
    double unitCost = costs.unitCost(reference, fill);
    if (!(unitCost > 0)) {
      // A rebate that pays for the whole unit has no largest size.
      return 0;
    }
    double fraction = Math.min(maxPositionSize, positionSize * confidence);
    double size = switch (method) {
      case FRACTION -> (fraction * equity - costs.fixed()) / unitCost;
      case RISK -> Math.min((fraction * equity - costs.fixed()) / unitCost, equity * riskPerTrade / lossPerUnit);
      case FIXED -> fixedQuantity;
      case CASH -> (fixedCash - costs.fixed()) / unitCost;
      case BUYING_POWER -> (fraction * buyingPower - costs.fixed()) / unitCost;
      case ALL_IN -> (buyingPower - costs.fixed()) / unitCost;
      case VOLATILITY -> (byVolatility(confidence, volatility) * equity - costs.fixed()) / unitCost;
      case KELLY -> ((Double.isNaN(kelly) ? fraction : Math.min(maxPositionSize, confidence * kellyFraction * kelly)) * equity
          - costs.fixed()) / unitCost;
    };
    double rounded = Double.isNaN(lotStep) ? size : PositionSizing.roundDown(size, lotStep);
    return rounded > 0 ? rounded : 0;
  }

  private double byVolatility(double confidence, double volatility) {
    // Asked first, so that no confidence stays none where the market stands still and the quotient is infinite.
    return confidence == 0 ? 0 : Math.min(maxPositionSize, confidence * targetVolatility / volatility);
  }
}

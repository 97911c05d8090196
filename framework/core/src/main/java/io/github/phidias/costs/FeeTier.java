package io.github.phidias.costs;

/**
 * Rates from a traded volume on.
 *
 * @param above notional of the trailing 30 days in quote from which, itself included, the rates hold; above zero
 * @param maker fraction of notional, above -0.1 and below 0.1; negative is a rebate
 * @param taker likewise
 */
public record FeeTier(double above, double maker, double taker) {
  /** Checks the values; throws InputException BAD_PARAMETER with the name. */
  public FeeTier {
    CostRules.require(
        above > 0 && Double.isFinite(above), "above", above,
        "must be finite and above zero; volumes under the first tier pay the entry's own rates");
    CostRules.requireRate("maker", maker);
    CostRules.requireRate("taker", taker);
  }
}

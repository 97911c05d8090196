package io.github.phidias.costs;

/**
 * An amount for every fill and a fraction of its notional: {@code fixed + quantity * price * rate}, in that order of
 * operations. This is the commission of backtesting.py ({@code commission=(fixed, rate)}), there too on every fill.
 *
 * @param fixed quote currency for a fill, finite
 * @param rate  fraction of notional, above -0.1 and below 0.1; negative is a rebate
 */
public record FixedPlusRate(double fixed, double rate) implements CommissionModel {
  /** Checks the values; throws InputException BAD_PARAMETER with the name. */
  public FixedPlusRate {
    CostRules.requireFinite("fixed", fixed);
    CostRules.requireRate("rate", rate);
  }

  @Override
  public double fee(long time, double quantity, double price, boolean maker, double volume30d) {
    return fixed + quantity * price * rate;
  }

  @Override
  public double entryRate(long time, double volume30d) {
    return rate;
  }

  @Override
  public double entryFixed(long time) {
    return fixed;
  }
}

package io.github.phidias.costs;

/**
 * A fraction of the notional of every fill: {@code quantity * price * rate}, in that order of operations.
 *
 * @param rate fraction of notional, above -0.1 and below 0.1; negative is a rebate
 */
public record PercentCommission(double rate) implements CommissionModel {
  /** Checks the rate; throws InputException BAD_PARAMETER. */
  public PercentCommission {
    CostRules.requireRate("rate", rate);
  }

  @Override
  public double fee(long time, double quantity, double price, boolean maker, double volume30d) {
    return quantity * price * rate;
  }

  @Override
  public double entryRate(long time, double volume30d) {
    return rate;
  }
}

package io.github.phidias.costs;

import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;

/**
 * What is paid to borrow what was sold short.
 *
 * @param annualRate fraction of the notional of shorts a year of 365 days, 0 to under 10; simple interest
 */
public record BorrowCost(
    @Param(value = "0", min = 0, max = 10, belowMax = true, unit = "fraction a year", description = "paid on the notional of shorts, actual/365") double annualRate) {

  /** The parameters: names, ranges, units. */
  public static final RecordDescriptor<BorrowCost> DESCRIPTOR = RecordDescriptor.of(BorrowCost.class);

  /** Checks the rate; throws InputException BAD_PARAMETER. */
  public BorrowCost {
    DESCRIPTOR.require(annualRate);
  }

  /**
   * The cost of holding for a time: {@code -signedNotional * annualRate * (elapsed / 365 days)} for a short, 0 for a long.
   *
   * @param signedNotional signed quantity times price, quote; negative for a short
   * @param elapsedMillis  zero or more
   */
  public double cost(double signedNotional, long elapsedMillis) {
    return signedNotional < 0 ? -signedNotional * annualRate * HoldingCosts.years(elapsedMillis) : 0;
  }
}

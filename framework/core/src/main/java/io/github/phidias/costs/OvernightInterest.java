package io.github.phidias.costs;

import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;

/**
 * Interest on money: received on what is there, paid on what is borrowed, by elapsed milliseconds, simple, actual/365.
 *
 * @param cashRate     fraction a year received on a positive balance, -1 to 10; negative is paid
 * @param borrowedRate fraction a year paid on a negative balance, 0 to under 10
 */
public record OvernightInterest(
    @Param(value = "0", min = -1, aboveMin = true, max = 10, belowMax = true, unit = "fraction a year", description = "received on positive cash, actual/365") double cashRate,
    @Param(value = "0", min = 0, max = 10, belowMax = true, unit = "fraction a year", description = "paid on borrowed cash, actual/365") double borrowedRate) {

  /** The parameters: names, ranges, units. */
  public static final RecordDescriptor<OvernightInterest> DESCRIPTOR = RecordDescriptor.of(OvernightInterest.class);

  /** Checks the rates; throws InputException BAD_PARAMETER with the name. */
  public OvernightInterest {
    DESCRIPTOR.require(cashRate, borrowedRate);
  }

  /**
   * The cost of a balance over a time: {@code -balance * rate * (elapsed / 365 days)}, negative when interest is received.
   *
   * @param balance       cash in quote; negative is borrowed. For a leveraged position whose cash is not negative give what
   *     is lent to it, {@code margin - notional}
   * @param elapsedMillis zero or more
   */
  public double cost(double balance, long elapsedMillis) {
    return -balance * (balance < 0 ? borrowedRate : cashRate) * HoldingCosts.years(elapsedMillis);
  }
}

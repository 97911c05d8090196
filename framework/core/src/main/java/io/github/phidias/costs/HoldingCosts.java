package io.github.phidias.costs;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Objects;

/**
 * What a position costs by being held: funding of perpetual contracts, borrowing for shorts, interest on cash. Every amount
 * is a cost in quote currency: positive is taken from the account, negative is added to it.
 *
 * @param funding  payments by time
 * @param borrow   paid on the notional of shorts
 * @param interest on cash and what is borrowed
 */
public record HoldingCosts(FundingRates funding, BorrowCost borrow, OvernightInterest interest) {
  /** Milliseconds of a year of 365 days, of which a rate a year takes its part (actual/365). */
  public static final double YEAR_MILLIS = 365.0 * 86_400_000.0;

  private static final HoldingCosts NONE = new HoldingCosts(FundingRates.none(), new BorrowCost(0), new OvernightInterest(0, 0));

  /** All three; what does not apply is {@link FundingRates#none} or rates of zero. */
  public HoldingCosts {
    Objects.requireNonNull(funding, "funding");
    Objects.requireNonNull(borrow, "borrow");
    Objects.requireNonNull(interest, "interest");
  }

  /** Nothing is paid. */
  public static HoldingCosts none() {
    return NONE;
  }

  /** Whether nothing is ever paid, so that nobody need ask. */
  public boolean isNone() {
    return funding.size() == 0 && borrow.annualRate() == 0 && interest.cashRate() == 0 && interest.borrowedRate() == 0;
  }

  /**
   * The cost of one funding payment: {@code signedNotional * rate}. At a positive rate a long pays and a short receives.
   *
   * @param signedNotional signed quantity times the price the venue takes (mark or index), negative for a short
   */
  public static double funding(double signedNotional, double rate) {
    return signedNotional * rate;
  }

  /** A time as a fraction of a year of 365 days. */
  static double years(long elapsedMillis) {
    if (elapsedMillis < 0) {
      throw new InputException(
          ErrorCode.NON_MONOTONIC_TIME, "elapsed_millis",
          "elapsed_millis was %d but must be zero or more".formatted(elapsedMillis));
    }
    return elapsedMillis / YEAR_MILLIS;
  }
}

package io.github.phidias.costs;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Arrays;

/**
 * The funding payments of a perpetual contract: when, and at which fraction of the notional. A positive rate is paid by
 * longs to shorts, a negative one by shorts to longs; {@link HoldingCosts#funding} is the amount. Immutable.
 *
 * <p>To walk over the payments due in a bar without making an object:
 *
 * <pre>{@code
 * for (int i = rates.firstAfter(previousTime); i < rates.size() && rates.time(i) <= now; i++) {
 *   cash -= HoldingCosts.funding(signedNotional, rates.rate(i));
 * }
 * }</pre>
 */
public final class FundingRates {
  private static final FundingRates NONE = new FundingRates(new long[0], new double[0]);

  private final long[] times;
  private final double[] rates;

  private FundingRates(long[] times, double[] rates) {
    this.times = times;
    this.rates = rates;
  }

  /** No payments. */
  public static FundingRates none() {
    return NONE;
  }

  /**
   * Payments of copies of the columns.
   *
   * @param times UTC epoch milliseconds, strictly ascending
   * @param rates fractions of notional for one payment, above -1 and below 1
   * @throws InputException LENGTH_MISMATCH, NON_MONOTONIC_TIME or BAD_PARAMETER with the column and index
   */
  public static FundingRates of(long[] times, double[] rates) {
    if (times.length != rates.length) {
      throw new InputException(
          ErrorCode.LENGTH_MISMATCH, "rate", "rate has %d values but there are %d times".formatted(rates.length, times.length));
    }
    for (int i = 0; i < times.length; i++) {
      if (i > 0 && times[i] <= times[i - 1]) {
        throw new InputException(
            ErrorCode.NON_MONOTONIC_TIME, "time[" + i + "]",
            "time[%d] was %d but must be after the one before it (%d)".formatted(i, times[i], times[i - 1]));
      }
      if (!isRate(rates[i])) {
        CostRules.require(false, "rate[" + i + "]", rates[i], "must be a fraction above -1 and below 1; 0.01 % is 0.0001");
      }
    }
    return new FundingRates(times.clone(), rates.clone());
  }

  /** Whether a number can be the rate of one payment. */
  public static boolean isRate(double rate) {
    return rate > -1 && rate < 1;
  }

  /**
   * One rate at every multiple of a number of hours of UTC (of 1970-01-01T00:00Z) from {@code from} to {@code to}, both included.
   *
   * @param hours between payments, one or more
   * @param from  UTC epoch milliseconds
   * @param to    likewise
   * @throws InputException BAD_PARAMETER when a value is out of its range or there would be more than 10 million payments
   */
  public static FundingRates every(int hours, double rate, long from, long to) {
    CostRules.require(hours >= 1, "hours", hours, "must be one or more");
    long step = hours * 3_600_000L;
    long first = Math.ceilDiv(from, step);
    long count = Math.max(0, Math.floorDiv(to, step) - first + 1);
    CostRules.require(count <= 10_000_000, "to", to, "would be the last of " + count + " payments, more than 10 million");
    long[] times = new long[(int) count];
    for (int i = 0; i < times.length; i++) {
      times[i] = (first + i) * step;
    }
    double[] rates = new double[times.length];
    Arrays.fill(rates, rate);
    return of(times, rates);
  }

  /** Number of payments. */
  public int size() {
    return times.length;
  }

  /** When a payment is due, UTC epoch milliseconds. */
  public long time(int index) {
    return times[index];
  }

  /** The fraction of the notional paid then. */
  public double rate(int index) {
    return rates[index];
  }

  /** Index of the first payment after a time, {@link #size()} when there is none. */
  public int firstAfter(long time) {
    int found = Arrays.binarySearch(times, time);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Sum of the rates after one time up to another, that one included, added in the order of time; 0 when there is none. */
  public double between(long fromExclusive, long toInclusive) {
    double sum = 0;
    for (int i = firstAfter(fromExclusive); i < times.length && times[i] <= toInclusive; i++) {
      sum += rates[i];
    }
    return sum;
  }
}

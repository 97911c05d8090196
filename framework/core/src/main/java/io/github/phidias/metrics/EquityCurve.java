package io.github.phidias.metrics;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongFunction;

/**
 * The worth of an account over time: its initial capital, then one value a bar, known at the bar's close. Immutable.
 * Times are the bars' open times, as everywhere, so a bar counts to the day and month in which it opened.
 */
public final class EquityCurve {
  private final long[] times;
  private final Column equity;
  private final double initialCapital;

  private EquityCurve(long[] times, Column equity, double initialCapital) {
    this.times = times;
    this.equity = equity;
    this.initialCapital = initialCapital;
  }

  /**
   * A curve of one value or more.
   *
   * @param times          UTC epoch milliseconds, strictly ascending
   * @param equity         quote currency, finite; zero or less for a ruined account
   * @param initialCapital quote currency, above zero
   * @throws InputException when one of these does not hold
   */
  public static EquityCurve of(long[] times, Column equity, double initialCapital) {
    refuseUnless(times.length == equity.length(), ErrorCode.LENGTH_MISMATCH, "equity",
        "equity has %d values but there are %d times", equity.length(), times.length);
    refuseUnless(times.length > 0, ErrorCode.TOO_FEW_BARS, "equity", "equity must have one value or more");
    refuseUnless(initialCapital > 0 && Double.isFinite(initialCapital), ErrorCode.BAD_PARAMETER, "initial_capital",
        "initial capital was %s but must be finite and above zero", initialCapital);
    for (int i = 0; i < times.length; i++) {
      refuseUnless(Double.isFinite(equity.get(i)), ErrorCode.NON_FINITE, "equity[" + i + "]",
          "equity was %s but must be finite; cut the curve where the account is unknown", equity.get(i));
      refuseUnless(i == 0 || times[i] > times[i - 1], ErrorCode.NON_MONOTONIC_TIME, "times[" + i + "]",
          "time was %d but must be after the one before; sort the curve and drop doubles", times[i]);
    }
    return new EquityCurve(times.clone(), equity, initialCapital);
  }

  /** The curve of a run over bars, one value a bar. */
  public static EquityCurve of(Bars bars, Column equity, double initialCapital) {
    return of(bars.openTimes(), equity, initialCapital);
  }

  private static void refuseUnless(boolean holds, ErrorCode code, String field, String message, Object... arguments) {
    if (!holds) {
      throw new InputException(code, field, message.formatted(arguments));
    }
  }

  /** Number of values, one or more; the initial capital is not among them. */
  public int size() {
    return times.length;
  }

  /** Open time of the bar of a value, UTC epoch milliseconds. */
  public long time(int index) {
    return times[Objects.checkIndex(index, times.length)];
  }

  /** The instant of {@link #time}. */
  public Instant instant(int index) {
    return Instant.ofEpochMilli(time(index));
  }

  /** A value, quote currency. */
  public double get(int index) {
    return equity.get(index);
  }

  /** All values. */
  public Column equity() {
    return equity;
  }

  /** Worth before the first bar, quote currency, above zero. */
  public double initialCapital() {
    return initialCapital;
  }

  /** The last value, quote currency. */
  public double last() {
    return equity.get(size() - 1);
  }

  /** Last value over initial capital, less 1. */
  public double totalReturn() {
    return last() / initialCapital - 1;
  }

  /**
   * Returns from value to value, E[t]/E[t-1] - 1 for t = 1..N-1: one fewer than values, missing from an equity of zero.
   * After an equity under zero the quotient is still given, as the simulator and other tools do, but means nothing.
   */
  public Column returns() {
    return returns(1);
  }

  /** As {@link #returns()}, with the return from the initial capital to the first value before them: one a value. */
  public Column returnsFromStart() {
    return returns(0);
  }

  private Column returns(int from) {
    double[] out = new double[size() - from];
    for (int t = from; t < size(); t++) {
      double before = t == 0 ? initialCapital : equity.get(t - 1);
      out[t - from] = before == 0 ? Double.NaN : equity.get(t) / before - 1;
    }
    return Column.wrap(out);
  }

  /** E[t]/peak[t] - 1, the peak running from the initial capital: zero, or negative under water. One a value. */
  public Column underwater() {
    double[] out = new double[size()];
    double peak = initialCapital;
    for (int t = 0; t < out.length; t++) {
      peak = Math.max(peak, equity.get(t));
      out[t] = equity.get(t) / peak - 1;
    }
    return Column.wrap(out);
  }

  /** The same values after another initial capital, which must be above zero. */
  EquityCurve startingAt(double capital) {
    return new EquityCurve(times, equity, capital);
  }

  /** The last value of each day of a zone; a day without a bar is absent. */
  public EquityCurve daily(ZoneId zone) {
    return lastOf(time -> Instant.ofEpochMilli(time).atZone(zone).toLocalDate());
  }

  /** The last value of each run of times with one and the same bucket. */
  EquityCurve lastOf(LongFunction<?> bucket) {
    int[] picked = lastIndices(times, bucket);
    long[] when = new long[picked.length];
    double[] values = new double[picked.length];
    for (int i = 0; i < picked.length; i++) {
      when[i] = times[picked[i]];
      values[i] = equity.get(picked[i]);
    }
    return new EquityCurve(when, Column.wrap(values), initialCapital);
  }

  /** The last index of each run of times with one and the same bucket. */
  static int[] lastIndices(long[] times, LongFunction<?> bucket) {
    int[] picked = new int[times.length];
    int count = 0;
    Object previous = null;
    for (int i = 0; i < times.length; i++) {
      Object current = bucket.apply(times[i]);
      count += current.equals(previous) ? 0 : 1;
      picked[count - 1] = i;
      previous = current;
    }
    return Arrays.copyOf(picked, count);
  }

  @Override
  public String toString() {
    return "equity of %d bars, %s to %s, from %s to %s"
        .formatted(size(), instant(0), instant(size() - 1), initialCapital, last());
  }
}

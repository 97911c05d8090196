package io.github.phidias.metrics;

import io.github.phidias.bars.Column;
import java.time.ZoneOffset;

/**
 * Daily returns as the tools for return series take them: UTC days, the first return from the initial capital, so that all
 * of them compound to the total return. The benchmark is the close, whose first return is missing.
 *
 * @param returns     fractions, one a day that has a bar
 * @param benchmark   fractions, as many
 * @param daysPerYear returns a year
 */
record Daily(Column returns, Column benchmark, double daysPerYear) {
  /** What both tools take where nobody says otherwise. */
  static final double TRADING_DAYS = 252;

  static Daily of(TrackRecord record) {
    double[] benchmark = record.closes().daily(ZoneOffset.UTC).returnsFromStart().toArray();
    benchmark[0] = Double.NaN;
    return new Daily(
        record.curve().daily(ZoneOffset.UTC).returnsFromStart(), Column.wrap(benchmark),
        record.daysPerYear().orElse(TRADING_DAYS));
  }
}

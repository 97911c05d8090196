package io.github.phidias.metrics;

/**
 * What the figures of a convention rest on, so that two of one name can be told apart.
 *
 * @param returns        which returns are taken
 * @param periodsPerYear how many of them a year has, P
 * @param ddof           what is taken off the count in a standard deviation: 1 for that of a sample
 * @param mean           how the return a year in ratios is made: {@code arithmetic} or {@code geometric}
 * @param units          of the figures
 */
public record Basis(String returns, double periodsPerYear, int ddof, String mean, String units) {
  static final String ARITHMETIC = "arithmetic";
  static final String GEOMETRIC = "geometric";

  static Basis daily(TrackRecord record) {
    return new Basis(
        "from day to day in UTC, the first from the initial capital", record.daysPerYear().orElse(Daily.TRADING_DAYS), 1,
        ARITHMETIC, "fractions");
  }
}

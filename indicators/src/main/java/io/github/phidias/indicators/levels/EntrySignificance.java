package io.github.phidias.indicators.levels;

/**
 * Whether the harmonies of some entries are better than chance. If entries fall evenly within the gaps between levels, each
 * {@link LevelHarmony#score} is even from 0 to 1, and {@code z = (mean - 0.5) sqrt(12 n)} is normal; p is
 * {@code erfc(|z| / sqrt 2)}, two-sided. Entries that share a swing are not independent and inflate z: tell the number of
 * different swings beside it.
 *
 * @param n      number of scores
 * @param mean   their mean, NaN without scores
 * @param z      standard deviations from what chance gives, NaN likewise
 * @param pValue share of chance results as far off or further, 0 to 1, NaN likewise
 */
public record EntrySignificance(int n, double mean, double z, double pValue) {
  private static final int SMALL = 20;
  private static final int TERMS = 200;

  /**
   * The significance of some scores.
   *
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER when one is not from 0 to 1
   */
  public static EntrySignificance of(double... scores) {
    double sum = 0;
    for (double score : scores) {
      Checks.unless(score >= 0 && score <= 1, "scores", score, "must be from 0 to 1");
      sum += score;
    }
    int n = scores.length;
    if (n == 0) {
      return new EntrySignificance(0, Double.NaN, Double.NaN, Double.NaN);
    }
    double mean = sum / n;
    double z = (mean - 0.5) * Math.sqrt(12.0 * n);
    return new EntrySignificance(n, mean, z, erfc(Math.abs(z) / Math.sqrt(2)));
  }

  /** Whether there are too few scores (under 20) for the normal distribution to be trusted. */
  public boolean small() {
    return n < SMALL;
  }

  /**
   * The complementary error function of x, zero or more: the series of positive terms 7.6.2 of the NIST Digital Library of
   * Mathematical Functions under 2, the continued fraction 7.9.1 from there.
   */
  static double erfc(double x) {
    double bell = StrictMath.exp(-x * x) / Math.sqrt(Math.PI);
    if (x < 2) {
      double term = 2 * x;
      double sum = 0;
      for (int n = 1; n < TERMS; n++) {
        sum += term;
        term *= 2 * x * x / (2 * n + 1);
      }
      return 1 - bell * sum;
    }
    double fraction = x;
    for (int n = TERMS; n > 0; n--) {
      fraction = x + 0.5 * n / fraction;
    }
    return bell / fraction;
  }
}

package io.github.phidias.verify;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;

/**
 * How much is examined.
 *
 * @param barsLimit bars at the start of which every prefix is run, and over which all other checks run; 2 to 1,000,000.
 *     The cost of the prefixes grows with its square
 * @param samples   prefixes drawn by the seed from the bars after those, 0 to 100,000
 * @param seed      any number; decides the prefixes drawn, the perturbed futures and the order of runs
 * @param tolerance relative difference up to which two values are the same in a warm-up certificate, 0 or more and under
 *     1. Nothing else has a tolerance
 */
public record VerifySettings(int barsLimit, int samples, long seed, double tolerance) {
  /** 2,000 bars, 200 prefixes of the rest, seed 1, tolerance 1e-9. */
  public static final VerifySettings DEFAULTS = new VerifySettings(2_000, 200, 1, 1e-9);

  public VerifySettings {
    require(barsLimit >= 2 && barsLimit <= 1_000_000, "bars_limit", barsLimit, "must be 2 to 1000000");
    require(samples >= 0 && samples <= 100_000, "samples", samples, "must be 0 to 100000");
    require(tolerance >= 0 && tolerance < 1, "tolerance", tolerance, "must be 0 or more and under 1");
  }

  private static void require(boolean holds, String field, Object seen, String rule) {
    if (!holds) {
      throw new InputException(ErrorCode.BAD_PARAMETER, field, "%s was %s but %s".formatted(field, seen, rule));
    }
  }

  /** A copy with another number of bars. */
  public VerifySettings withBarsLimit(int bars) {
    return new VerifySettings(bars, samples, seed, tolerance);
  }

  /** A copy with another number of sampled prefixes. */
  public VerifySettings withSamples(int prefixes) {
    return new VerifySettings(barsLimit, prefixes, seed, tolerance);
  }

  /** A copy with another seed. */
  public VerifySettings withSeed(long newSeed) {
    return new VerifySettings(barsLimit, samples, newSeed, tolerance);
  }
}

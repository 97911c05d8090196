package io.github.phidias.datasets;

/**
 * xoshiro256++ (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2019), seeded by SplitMix64.
 * Written out here so that a seed gives the same numbers on every JVM.
 */
final class Xoshiro {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long s0;
  private long s1;
  private long s2;
  private long s3;
  private double spare;
  private boolean hasSpare;

  private Xoshiro(long s0, long s1, long s2, long s3) {
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.s3 = s3;
  }

  static Xoshiro ofState(long s0, long s1, long s2, long s3) {
    return new Xoshiro(s0, s1, s2, s3);
  }

  static Xoshiro ofSeed(long seed) {
    long once = seed + GOLDEN;
    long twice = once + GOLDEN;
    long thrice = twice + GOLDEN;
    return new Xoshiro(mixed(once), mixed(twice), mixed(thrice), mixed(thrice + GOLDEN));
  }

  private static long mixed(long z) {
    long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
    return b ^ b >>> 31;
  }

  long next() {
    long result = Long.rotateLeft(s0 + s3, 23) + s0;
    long t = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  /** Uniform in [0, 1), in steps of 2^-53. */
  double unit() {
    return (next() >>> 11) * 0x1p-53;
  }

  /** Standard normal, by Marsaglia's polar method. */
  double normal() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    double x;
    double y;
    double square;
    do {
      x = 2 * unit() - 1;
      y = 2 * unit() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double scale = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
    spare = y * scale;
    hasSpare = true;
    return x * scale;
  }
}

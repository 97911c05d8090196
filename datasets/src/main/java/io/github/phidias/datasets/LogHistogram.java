package io.github.phidias.datasets;

/**
 * Counts of positive sizes in bins whose width is a sixteenth of their size: quantiles to within six in a hundred from
 * any number of values, in 32 KiB.
 */
final class LogHistogram {
  /** Bits of a double's fraction that tell bins apart. */
  private static final int FRACTION = 4;
  private static final int SHIFT = 52 - FRACTION;
  /** Exponents from -128 to 127: sizes from 3e-39 to 3e38; others go into the outermost bins. */
  private static final int LOWEST = (1023 - 128) << FRACTION;
  private static final int BINS = 256 << FRACTION;

  private final long[] counts = new long[BINS];
  private long total;

  void add(double size) {
    counts[bin(size)]++;
    total++;
  }

  private static int bin(double size) {
    return Math.clamp((Double.doubleToRawLongBits(size) >>> SHIFT) - LOWEST, 0, BINS - 1);
  }

  /** Number of sizes. */
  long total() {
    return total;
  }

  /** The size that half of the others do not reach, to the accuracy of a bin; NaN for none. */
  double median() {
    long left = (total + 1) / 2;
    for (int i = 0; i < BINS && total > 0; i++) {
      left -= counts[i];
      if (left <= 0) {
        double from = Double.longBitsToDouble((long) (i + LOWEST) << SHIFT);
        double to = Double.longBitsToDouble((long) (i + 1 + LOWEST) << SHIFT);
        return (from + to) / 2;
      }
    }
    return Double.NaN;
  }

  /** How many sizes lie in bins over that of {@code size}. */
  long countOver(double size) {
    long count = 0;
    for (int i = bin(size) + 1; i < BINS; i++) {
      count += counts[i];
    }
    return count;
  }
}

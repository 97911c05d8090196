package io.github.phidias.indicators.averages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Column;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The weighted mean beside exact arithmetic on whole numbers, bar by bar. */
class WeightedMeanAccuracyTest {
  /** Every double from 1 up is a whole number of these. */
  private static final int FRACTION_BITS = 52;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 1_000, 50_000})
  void isTheExactMeanToTheLastBitsOver100ThousandBars(int length) {
    check(100_000, length);
  }

  @Tag("proof")
  @ParameterizedTest
  @ValueSource(ints = {10, 1_000})
  void isTheExactMeanToTheLastBitsOverTenMillionBars(int length) {
    check(10_000_000, length);
  }

  private static void check(int count, int length) {
    SplittableRandom random = new SplittableRandom(length);
    double[] x = new double[count];
    double price = 30;
    for (int i = 0; i < count; i++) {
      price = Math.min(1_000, Math.max(1, price * random.nextDouble(0.9, 1.1112)));
      // All 53 bits in use, and now and then a price that dwarfs the others.
      x[i] = random.nextInt(1_000) == 0 ? 1_000 + random.nextDouble() : price;
    }
    double[] actual = new double[count];
    WeightedMean.fill(Column.wrap(x), 0, count, length, actual);
    BigInteger n = BigInteger.valueOf(length);
    double weights = Math.scalb(length * (length + 1.0) / 2, FRACTION_BITS);
    BigInteger sum = BigInteger.ZERO;
    BigInteger weighted = BigInteger.ZERO;
    for (int i = 0; i < count; i++) {
      BigInteger enters = whole(x[i]);
      weighted = weighted.add(n.multiply(enters)).subtract(sum);
      sum = sum.add(enters);
      if (i >= length) {
        sum = sum.subtract(whole(x[i - length]));
      }
      if (i >= length - 1) {
        double exact = weighted.doubleValue() / weights;
        int at = i;
        assertTrue(
            Math.abs(actual[i] - exact) <= 2 * Math.ulp(exact), () -> "at %d: %s, not %s".formatted(at, actual[at], exact));
      }
    }
  }

  private static BigInteger whole(double value) {
    return BigInteger.valueOf((long) Math.scalb(value, FRACTION_BITS));
  }
}

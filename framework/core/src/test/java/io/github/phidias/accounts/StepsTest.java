package io.github.phidias.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {
  @ParameterizedTest
  @CsvSource({
    "0.35,      0.1,    0.3,        0.4",
    "0.3,       0.1,    0.3,        0.3",
    "1.24,      0.25,   1,          1.25",
    "12,        5,      10,         15",
    "123456.78, 1000,   123000,     124000",
    "0.123456789, 1e-8, 0.12345678, 0.12345679",
    "60000.123, 0.01,   60000.12,   60000.13",
    "0.05,      0.1,    0,          0.1",
    "1,         0.0003, 0.9999,     1.0002",
    "0,         0.1,    0,          0"
  })
  void roundsToTheDecimalMultiple(double value, double step, double down, double up) {
    assertEquals(down, Steps.down(value, step));
    assertEquals(up, Steps.up(value, step));
  }

  @Test
  void takesABillionthOfAStepForAnErrorOfArithmetic() {
    assertEquals(0.3, Steps.down(0.1 + 0.2, 0.1));
    assertEquals(0.3, Steps.up(0.1 + 0.2, 0.1));
    assertEquals(0.8, Steps.down(0.7999999999999999, 0.1));
    assertEquals(0.7, Steps.down(0.79999999, 0.1));
    assertEquals(0.9, Steps.up(0.80000001, 0.1));
  }

  @Test
  void leavesNotANumberAndInfinityAlone() {
    assertEquals(Double.NaN, Steps.down(Double.NaN, 0.1));
    assertEquals(Double.POSITIVE_INFINITY, Steps.up(Double.POSITIVE_INFINITY, 0.1));
  }

  @Provide
  Arbitrary<Double> steps() {
    return Arbitraries.of(1e-8, 1e-6, 0.0001, 0.0003, 0.001, 0.005, 0.01, 0.05, 0.1, 0.125, 0.25, 0.5, 1.0, 5.0, 100.0, 1.0 / 3);
  }

  /** Values of all sizes: multiples, multiples missed by an ulp or by about the tolerance, and anything. */
  @Provide
  Arbitrary<Double> values() {
    Arbitrary<Double> any = Arbitraries.doubles().between(0, 1e9).ofScale(12);
    Arbitrary<Double> log = Arbitraries.doubles().between(-9, 9).map(e -> Math.pow(10, e));
    Arbitrary<Double> near = Arbitraries.integers().between(0, 2_000_000).flatMap(n -> steps().flatMap(
        step -> Arbitraries.of(0.0, 1e-16, -1e-16, 1e-9, -1e-9, 1.1e-9, -0.9e-9, 1e-8).map(off -> Math.max(0, (n + off) * step))));
    return Arbitraries.oneOf(any, log, near);
  }

  @Property(tries = 4_000)
  void theFastWayAgreesWithDecimalArithmetic(@ForAll("values") double value, @ForAll("steps") double step) {
    assertEquals(Steps.exact(value, step, false), Steps.down(value, step));
    assertEquals(Steps.exact(value, step, true), Steps.up(value, step));
  }

  @Property(tries = 2_000)
  void roundingTwiceChangesNothing(@ForAll("values") double value, @ForAll("steps") double step) {
    double down = Steps.down(value, step);
    double up = Steps.up(value, step);
    assertEquals(down, Steps.down(down, step));
    assertEquals(up, Steps.up(up, step));
    assertEquals(down, Steps.up(down, step));
  }

  @Property(tries = 2_000)
  void staysWithinAStepOnTheRightSide(@ForAll("values") double value, @ForAll("steps") double step) {
    double slack = 1.000001e-9 * step + 2 * Math.ulp(value);
    double down = Steps.down(value, step);
    double up = Steps.up(value, step);
    assertTrue(down <= value + slack && value - down < step + slack, () -> down + " is not just under " + value);
    assertTrue(up >= value - slack && up - value < step + slack, () -> up + " is not just over " + value);
  }

  @Property(tries = 2_000)
  void isAMultipleInDecimals(@ForAll("values") double value, @ForAll("steps") double step) {
    if (step == 1.0 / 3) {
      return;
    }
    BigDecimal result = BigDecimal.valueOf(Steps.down(value, step));
    // More digits than a double has cannot all be kept.
    if (result.stripTrailingZeros().precision() <= 15) {
      assertEquals(0, result.remainder(BigDecimal.valueOf(step)).signum(), () -> result + " is no multiple of " + step);
    }
  }
}

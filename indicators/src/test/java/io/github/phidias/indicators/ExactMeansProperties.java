package io.github.phidias.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.phidias.bars.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The order of two means against sums of big decimals made anew at each bar. */
class ExactMeansProperties {
  @Property(tries = 200)
  void isThatOfTheSumsMadeAnew(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int fast, @ForAll @IntRange(min = 1, max = 12) int slow,
      @ForAll @IntRange(max = 5) int decimals) {
    Random random = new Random(seed);
    double[] values = new double[60];
    for (int i = 0; i < values.length; i++) {
      values[i] = BigDecimal.valueOf(1000 + random.nextInt(4), decimals).doubleValue();
    }
    assertOrder(values, fast, slow);
  }

  @Property(tries = 100)
  void holdsForNumbersOfSeventeenDigitsToo(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int fast) {
    Random random = new Random(seed);
    double[] values = random.doubles(40, 10_000, 10_001).toArray();
    values[7] = values[6];
    assertOrder(values, fast, fast + 3);
  }

  @Example
  void equalMeansAreEqualWhereDoublesDiffer() {
    double[] values = {0.1, 0.2, 0.3, 0.2, 0.2, 0.2};
    Column order = ExactMeans.order(Column.copyOf(values), 3, 6);
    assertEquals(0, order.get(5));
    assertEquals(0, ExactMeans.order(Column.copyOf(1e15 + 0.1, 1, 1e15 + 0.1, 1, 1e15 + 0.1, 1), 2, 4).get(5));
  }

  private static void assertOrder(double[] values, int fast, int slow) {
    Column order = ExactMeans.order(Column.copyOf(values), fast, slow);
    int first = Math.max(fast, slow) - 1;
    for (int t = 0; t < values.length; t++) {
      double expected = t < first ? Double.NaN
          : sum(values, t, fast).multiply(BigDecimal.valueOf(slow)).compareTo(sum(values, t, slow).multiply(BigDecimal.valueOf(fast)));
      assertEquals(expected, order.get(t), "bar " + t);
    }
  }

  private static BigDecimal sum(double[] values, int end, int length) {
    return Arrays.stream(values, end - length + 1, end + 1).mapToObj(BigDecimal::valueOf)
        .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, MathContext.UNLIMITED));
  }
}

package io.github.phidias.indicators.volatility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LogRatioTest {
  /** Against log1p of the excess, which doubles hold exactly for near prices; further off the ratio's own rounding counts. */
  @Property(tries = 2_000)
  void agreesWithTheLogarithmToTheLastBits(
      @ForAll @DoubleRange(min = 0.01, max = 1e5) double b, @ForAll @DoubleRange(min = 0.5, max = 2) double ratio) {
    double a = b * ratio;
    double exact = StrictMath.log1p((a - b) / b);
    assertEquals(exact, LogRatio.of(a, b), Math.abs(exact) < 0.03 ? 4 * Math.ulp(exact) : 3e-16);
  }

  @Property(tries = 500)
  void isExactlyOppositeForTheInverseOfANearRatio(
      @ForAll @DoubleRange(min = 0.01, max = 1e5) double b, @ForAll @DoubleRange(min = 0.98, max = 1.02) double ratio) {
    assertEquals(0, LogRatio.of(b * ratio, b) + LogRatio.of(b, b * ratio));
  }

  @Test
  void meetsTheLogarithmWhereTheSeriesEnds() {
    // s = 1/64 at 65/63
    double below = 65.0 / 63 * (1 - 1e-9);
    double above = 65.0 / 63 * (1 + 1e-9);
    assertEquals(StrictMath.log(below), LogRatio.of(below, 1), 1e-16);
    assertEquals(StrictMath.log(above), LogRatio.of(above, 1), 1e-16);
  }

  @Test
  void isZeroForEqualsAndNoneForWhatHasNone() {
    assertEquals(0, LogRatio.of(0.1, 0.1));
    assertTrue(Double.isNaN(LogRatio.of(0, 1)));
    assertTrue(Double.isNaN(LogRatio.of(1, 0)));
    assertTrue(Double.isNaN(LogRatio.of(0, 0)));
    assertTrue(Double.isNaN(LogRatio.of(-1, 1)));
    assertTrue(Double.isNaN(LogRatio.of(Double.NaN, 1)));
  }
}

package io.github.phidias.indicators.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RollingAmountTest {
  @Test
  void addsUpTheWindow() {
    assertArrayEquals(new double[] {Double.NaN, 3, 2, 5}, RollingAmount.of(new double[] {1, 2, 0, 5}, 2));
  }

  @Test
  void isExactlyZeroWhereTheWindowIsWhateverCameBefore() {
    double[] wild = {1e17, 1e-17, 0.1, 7e16, 0.3, 0, 0, 0, 0.2};
    double[] sums = RollingAmount.of(wild, 3);
    assertEquals(0, sums[7], 0);
    assertEquals(0.2, sums[8], 1e-14);
  }

  @Test
  void ofNothingAtAllIsZeroFromTheFirstWindowOn() {
    assertArrayEquals(new double[] {Double.NaN, Double.NaN, 0, 0}, RollingAmount.of(new double[4], 3));
  }

  @Test
  void hasNoValueWhenTheWindowIsLongerThanTheData() {
    assertArrayEquals(new double[] {Double.NaN, Double.NaN}, RollingAmount.of(new double[] {1, 2}, 3));
  }
}

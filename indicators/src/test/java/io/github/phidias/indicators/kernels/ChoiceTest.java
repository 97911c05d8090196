package io.github.phidias.indicators.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTest {
  @Property
  void isTheTernaryOperator(@ForAll double a, @ForAll double b, @ForAll double then, @ForAll double otherwise) {
    assertEquals(a < b ? then : otherwise, Choice.ifBelow(a, b, then, otherwise));
  }

  @ParameterizedTest
  @CsvSource({"0.0,-0.0", "-0.0,0.0", "4.9e-324,0", "0,4.9e-324", "4.9e-324,9.9e-324", "-1.7e308,1.7e308", "1.7e308,-1.7e308", "1,1"})
  void knowsZerosAndTheSmallestAndLargestDifferences(double a, double b) {
    assertEquals(a < b ? 1.0 : 2.0, Choice.ifBelow(a, b, 1, 2));
  }
}

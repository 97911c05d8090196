package io.github.phidias.costs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.InputException;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommissionModelTest {
  @ParameterizedTest
  @CsvSource({"0.001, 2, 50, 0.1", "-0.00025, 4, 100, -0.1", "0, 3, 7, 0"})
  void aPercentageIsThatOfTheNotional(double rate, double quantity, double price, double fee) {
    var model = new PercentCommission(rate);
    assertEquals(fee, model.fee(0, quantity, price, false, Double.NaN), 1e-15);
    assertEquals(rate, model.entryRate(0, Double.NaN));
    assertEquals(0, model.entryFixed(0));
    assertEquals(0, model.entryPerUnit(0));
    assertFalse(model.needsVolume());
    assertEquals(FeeCurrency.QUOTE, model.currency(0));
    assertEquals("", model.thirdCurrency(0));
    assertEquals(OptionalDouble.empty(), model.thirdPrice(0));
  }

  @ParameterizedTest
  @CsvSource({"10, 0.002, 5, 100, 11", "10, -0.002, 5, 100, 9", "0, -0.001, 5, 100, -0.5"})
  void aFixedAmountAndARateAreAdded(double fixed, double rate, double quantity, double price, double fee) {
    var model = new FixedPlusRate(fixed, rate);
    assertEquals(fee, model.fee(0, quantity, price, true, 0), 1e-12);
    assertEquals(rate, model.entryRate(0, 0));
    assertEquals(fixed, model.entryFixed(0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, -0.1, 1, Double.NaN, Double.POSITIVE_INFINITY})
  void aPercentWrittenForAFractionIsRefused(double rate) {
    var thrown = assertThrows(InputException.class, () -> new PercentCommission(rate));
    assertEquals("rate", thrown.field());
    assertTrue(thrown.getMessage().startsWith("rate was " + rate + " but must be a fraction"), thrown.getMessage());
    assertEquals("rate", assertThrows(InputException.class, () -> new FixedPlusRate(0, rate)).field());
  }

  @Test
  void aFixedAmountMustBeFinite() {
    assertEquals("fixed", assertThrows(InputException.class, () -> new FixedPlusRate(Double.NaN, 0)).field());
  }

  @Property
  void aPercentageIsBitForBitQuantityTimesPriceTimesRate(
      @ForAll @DoubleRange(max = 1e9) double quantity, @ForAll @DoubleRange(max = 1e9) double price,
      @ForAll @Scale(9) @DoubleRange(min = -0.099, max = 0.099) double rate, @ForAll boolean maker, @ForAll long time) {
    long expected = Double.doubleToRawLongBits(quantity * price * rate);
    assertEquals(expected, Double.doubleToRawLongBits(new PercentCommission(rate).fee(time, quantity, price, maker, 0)));
  }
}

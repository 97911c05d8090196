package io.github.phidias.costs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.InputException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommissionScheduleTest {
  private static final long Y2019 = Instant.parse("2019-01-01T00:00:00Z").toEpochMilli();
  private static final long Y2020 = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static CommissionSchedule schedule(FeeEntry... entries) {
    return CommissionSchedule.of(FeeSource.of("example"), "fees.yaml:3:11", List.of(entries));
  }

  private static double taken(CommissionSchedule fees, double quantity, double price) {
    return fees.fee(Y2020, quantity, price, false, 0);
  }

  @Nested
  class OverTime {
    private final CommissionSchedule fees = schedule(FeeEntry.of(Y2019, 0.001, 0.002), FeeEntry.of(Y2020, 0.0005, 0.0015));

    @ParameterizedTest
    @CsvSource({
      "2019-01-01T00:00:00Z, true, 1", "2019-01-01T00:00:00Z, false, 2", "2019-12-31T23:59:59.999Z, false, 2",
      "2020-01-01T00:00:00Z, true, 0.5", "2020-01-01T00:00:00Z, false, 1.5", "2031-01-01T00:00:00Z, false, 1.5",
    })
    void anEntryHoldsFromItsDayToThatOfTheNext(String time, boolean maker, double fee) {
      assertEquals(fee, fees.fee(Instant.parse(time).toEpochMilli(), 10, 100, maker, Double.NaN), 1e-12);
    }

    @Test
    void aTimeBeforeTheFirstIsRefusedWithThePlaceAndTheWayOut() {
      String expected = "fees.yaml:3:11: the fees of example start at 2019-01-01T00:00:00Z but a fill is at 2018-12-31T23:59:59.999Z; "
          + "add an earlier entry, begin later, or write from: always in the first one";
      assertEquals(expected, assertThrows(InputException.class, () -> fees.fee(Y2019 - 1, 1, 1, true, 0)).getMessage());
      assertEquals(expected, assertThrows(InputException.class, () -> fees.requireKnown(Y2019 - 1)).getMessage());
      assertThrows(InputException.class, () -> fees.entryRate(Y2019 - 1, 0));
      fees.requireKnown(Y2019);
    }

    @Test
    void alwaysHasNoBeginning() {
      var always = schedule(FeeEntry.of(FeeEntry.ALWAYS, 0.001, 0.002), FeeEntry.of(Y2020, 0, 0));
      assertEquals(0.2, always.fee(Long.MIN_VALUE, 1, 100, false, 0), 1e-15);
      assertEquals(0.2, always.fee(Y2020 - 1, 1, 100, false, 0), 1e-15);
    }

    @Test
    void entriesMustAscendAndThereMustBeOne() {
      var thrown = assertThrows(InputException.class, () -> schedule(FeeEntry.of(Y2020, 0, 0), FeeEntry.of(Y2020, 0, 0)));
      assertEquals("schedule[1].from", thrown.field());
      assertEquals(
          "schedule[1].from was 2020-01-01T00:00:00Z but must be after the entry before it, which is from 2020-01-01T00:00:00Z",
          thrown.getMessage());
      assertEquals("schedule", assertThrows(InputException.class, CommissionScheduleTest::schedule).field());
    }
  }

  @Nested
  class Parts {
    private final FeeEntry plain = FeeEntry.of(Y2019, 0.0005, 0.001);

    @Test
    void areAddedUp() {
      assertEquals(1000 * 0.001 + 10 * 0.005 + 0.35, taken(schedule(plain.withParts(0.005, 0.35)), 10, 100), 1e-15);
    }

    @Test
    void ofOneRateGiveTheBitsOfAPercentage() {
      var fees = schedule(plain);
      assertEquals(new PercentCommission(0.001).fee(0, 0.1, 33333.33, false, 0), taken(fees, 0.1, 33333.33));
    }

    @ParameterizedTest
    @CsvSource({"10, 10, 1", "10, 100, 1", "10, 101, 1.01", "10, 1000, 10", "50, 1000, 20", "20, 1000, 20"})
    void areRaisedToTheMinimumAndLoweredToTheMaximum(double quantity, double price, double fee) {
      assertEquals(fee, taken(schedule(plain.withBounds(OptionalDouble.of(1), OptionalDouble.of(20))), quantity, price), 1e-12);
    }

    @Test
    void underZeroAreARebate() {
      var fees = schedule(FeeEntry.of(Y2019, -0.00025, 0.0004));
      assertEquals(-0.25, fees.fee(Y2020, 10, 100, true, 0), 1e-15);
      assertEquals(0.4, fees.fee(Y2020, 10, 100, false, 0), 1e-15);
    }

    @Test
    void mayChargeMakersMore() {
      var fees = schedule(FeeEntry.of(Y2019, 0.003, 0.001));
      assertEquals(3, fees.fee(Y2020, 10, 100, true, 0), 1e-15);
      assertEquals(0.003, fees.entryRate(Y2020, 0), "an entry may rest in the book");
    }

    @Test
    void paidInAThirdCurrencyLoseTheDiscountButRebatesDoNotShrink() {
      var fees = schedule(FeeEntry.of(Y2019, -0.0002, 0.001).withParts(0.01, 2).inThird("TOKEN", 5, 0.25));
      assertEquals(1000 * 0.00075 + 10 * 0.0075 + 1.5, taken(fees, 10, 100), 1e-15);
      assertEquals(1000 * -0.0002 + 10 * 0.0075 + 1.5, fees.fee(Y2020, 10, 100, true, 0), 1e-15);
      assertEquals(0.00075, fees.entryRate(Y2020, 0), 1e-18);
      assertEquals(0.0075, fees.entryPerUnit(Y2020), 1e-18);
      assertEquals(1.5, fees.entryFixed(Y2020), 1e-18);
    }

    @Test
    void areTakenInTheCurrencyOfTheirEntry() {
      var fees = schedule(plain, FeeEntry.of(Y2020, 0, 0).inBase(), FeeEntry.of(Y2020 + 1, 0, 0).inThird("TOKEN", 5, 0));
      assertEquals(FeeCurrency.QUOTE, fees.currency(Y2019));
      assertEquals(FeeCurrency.BASE, fees.currency(Y2020));
      assertEquals(FeeCurrency.THIRD, fees.currency(Y2020 + 1));
      assertEquals("", fees.thirdCurrency(Y2020));
      assertEquals("TOKEN", fees.thirdCurrency(Y2020 + 1));
      assertEquals(OptionalDouble.empty(), fees.thirdPrice(Y2020));
      assertEquals(OptionalDouble.of(5), fees.thirdPrice(Y2020 + 1));
    }
  }

  @Nested
  class Tiers {
    private final CommissionSchedule fees = schedule(
        FeeEntry.of(Y2019, 0.001, 0.002).withTiers(new FeeTier(1_000_000, 0.0008, 0.0018), new FeeTier(5_000_000, 0, 0.001)));

    @ParameterizedTest
    @CsvSource({
      "0, 1, 2", "999999, 1, 2", "999999.9999, 1, 2", "1000000, 0.8, 1.8", "1000001, 0.8, 1.8", "4999999, 0.8, 1.8",
      "5000000, 0, 1", "5000001, 0, 1", "1e15, 0, 1",
    })
    void startAtTheirVolumeItself(double volume, double maker, double taker) {
      assertEquals(maker, fees.fee(Y2020, 10, 100, true, volume), 1e-12);
      assertEquals(taker, fees.fee(Y2020, 10, 100, false, volume), 1e-12);
      assertEquals(taker / 1000, fees.entryRate(Y2020, volume), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, Double.NEGATIVE_INFINITY})
    void needAVolume(double volume) {
      assertTrue(fees.needsVolume());
      var thrown = assertThrows(IllegalArgumentException.class, () -> fees.fee(Y2020, 10, 100, true, volume));
      assertTrue(thrown.getMessage().startsWith("volume30d was " + volume + " but these fees depend on it"), thrown.getMessage());
      assertFalse(schedule(FeeEntry.of(Y2019, 0, 0)).needsVolume());
    }

    @Test
    void mustAscend() {
      var first = new FeeTier(5, 0, 0);
      var thrown = assertThrows(InputException.class, () -> FeeEntry.of(0, 0, 0).withTiers(first, first));
      assertEquals("tiers[1].above", thrown.field());
      assertEquals("tiers[1].above was 5.0 but must be more than the tier before it, which is above 5.0", thrown.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, above", "-1, 0, 0, above", "NaN, 0, 0, above", "Infinity, 0, 0, above", "1, 0.1, 0, maker", "1, 0, NaN, taker"})
    void areChecked(double above, double maker, double taker, String field) {
      assertEquals(field, assertThrows(InputException.class, () -> new FeeTier(above, maker, taker)).field());
    }
  }

  @Nested
  class Refusals {
    private static String refusal(Runnable make, String field) {
      var thrown = assertThrows(InputException.class, make::run);
      assertEquals(field, thrown.field());
      return thrown.getMessage();
    }

    @Test
    void nameTheFieldAndTheRule() {
      FeeEntry plain = FeeEntry.of(0, 0.001, 0.001);
      List<String> messages = new ArrayList<>();
      messages.add(refusal(() -> FeeEntry.of(0, 0.2, 0), "maker"));
      messages.add(refusal(() -> FeeEntry.of(0, 0, -0.2), "taker"));
      messages.add(refusal(() -> plain.withParts(Double.NaN, 0), "per_unit"));
      messages.add(refusal(() -> plain.withParts(0, Double.POSITIVE_INFINITY), "fixed"));
      messages.add(refusal(() -> plain.withBounds(OptionalDouble.of(-1), NONE), "minimum"));
      messages.add(refusal(() -> plain.withBounds(NONE, OptionalDouble.of(Double.NaN)), "maximum"));
      messages.add(refusal(() -> plain.withBounds(OptionalDouble.of(2), OptionalDouble.of(1)), "minimum"));
      messages.add(refusal(() -> FeeEntry.of(0, -0.001, 0).withBounds(OptionalDouble.of(1), NONE), "minimum"));
      messages.add(refusal(() -> plain.inThird("", 5, 0), "third_currency"));
      messages.add(refusal(() -> plain.inThird("TOKEN", 0, 0), "third_price"));
      messages.add(refusal(() -> plain.inThird("TOKEN", 5, 1), "discount"));
      assertEquals(
          """
          maker was 0.2 but must be a fraction above -0.1 and below 0.1; 0.1 % is 0.001
          taker was -0.2 but must be a fraction above -0.1 and below 0.1; 0.1 % is 0.001
          per_unit was NaN but must be a finite number
          fixed was Infinity but must be a finite number
          minimum was -1.0 but must be a finite number, zero or more; null for none
          maximum was NaN but must be a finite number, zero or more; null for none
          minimum was 2.0 but must not be over the maximum, which is 1.0
          minimum was 1.0 but must not be given beside a negative rate: a rebate cannot also be a charge; leave one of them out
          third_currency was not given but currency THIRD needs its name, such as LEO
          third_price was 0.0 but must be finite and above zero
          discount was 1.0 but must be a fraction from 0 to under 1; 25 % is 0.25
          """.strip(),
          String.join("\n", messages));
    }

    @Test
    void aDiscountNeedsAThirdCurrency() {
      var thrown = assertThrows(InputException.class, () -> new FeeEntry(
          0, 0, 0, 0, 0, NONE, NONE, 0.1, FeeCurrency.QUOTE, "", NONE, List.of()));
      assertTrue(thrown.getMessage().startsWith("discount was 0.1 but is for fees paid in a third currency"), thrown.getMessage());
    }
  }
}

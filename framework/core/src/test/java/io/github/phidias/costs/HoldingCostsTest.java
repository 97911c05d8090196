package io.github.phidias.costs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.InputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoldingCostsTest {
  private static final long DAY = 86_400_000L;

  @ParameterizedTest
  @CsvSource({"20000, 0.0001, 2", "-20000, 0.0001, -2", "20000, -0.0001, -2", "-20000, -0.0001, 2", "0, 0.0001, 0"})
  void atAPositiveRateLongsPayShorts(double notional, double rate, double cost) {
    assertEquals(cost, HoldingCosts.funding(notional, rate), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"-36500, 365, 1825", "-36500, 1, 5", "36500, 365, 0", "-36500, 0, 0", "0, 365, 0"})
  void onlyShortsPayToBorrow(double notional, long days, double cost) {
    assertEquals(cost, new BorrowCost(0.05).cost(notional, days * DAY), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"36500, 365, -730", "36500, 1, -2", "-36500, 1, 8", "-36500, 365, 2920", "0, 365, 0"})
  void cashEarnsOneRateAndDebtPaysAnother(double balance, long days, double cost) {
    assertEquals(cost, new OvernightInterest(0.02, 0.08).cost(balance, days * DAY), 1e-9);
  }

  @Test
  void aNegativeRateOnCashIsPaid() {
    assertEquals(5, new OvernightInterest(-0.005, 0).cost(1000, 365 * DAY), 1e-12);
  }

  @Test
  void aYearHas365DaysOfElapsedMilliseconds() {
    assertEquals(31_536_000_000.0, HoldingCosts.YEAR_MILLIS);
    assertEquals(1000 * 0.1 / 31_536_000_000.0, new BorrowCost(0.1).cost(-1000, 1), 1e-20);
  }

  @Property
  void costsOfAdjoiningTimesAddUp(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double amount, @ForAll @IntRange(max = 1_000_000_000) int first,
      @ForAll @IntRange(max = 1_000_000_000) int second) {
    var borrow = new BorrowCost(0.2);
    var interest = new OvernightInterest(0.03, 0.09);
    long both = (long) first + second;
    assertEquals(borrow.cost(amount, both), borrow.cost(amount, first) + borrow.cost(amount, second), 1e-9);
    assertEquals(interest.cost(amount, both), interest.cost(amount, first) + interest.cost(amount, second), 1e-9);
  }

  @Test
  void timeDoesNotRunBackwards() {
    assertEquals("elapsed_millis", assertThrows(InputException.class, () -> new BorrowCost(0.1).cost(-1, -1)).field());
    assertEquals("elapsed_millis", assertThrows(InputException.class, () -> new OvernightInterest(0.1, 0.1).cost(1, -1)).field());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 10, Double.NaN, Double.POSITIVE_INFINITY})
  void ratesAreChecked(double rate) {
    assertEquals("annual_rate", assertThrows(InputException.class, () -> new BorrowCost(rate)).field());
    assertEquals("borrowed_rate", assertThrows(InputException.class, () -> new OvernightInterest(0, rate)).field());
  }

  @Test
  void cashMayCostButNotAllOfIt() {
    assertEquals("cash_rate", assertThrows(InputException.class, () -> new OvernightInterest(-1, 0)).field());
  }

  @Test
  void noneIsNone() {
    assertTrue(HoldingCosts.none().isNone());
    FundingRates one = FundingRates.of(new long[] {1}, new double[] {0});
    assertFalse(new HoldingCosts(one, new BorrowCost(0), new OvernightInterest(0, 0)).isNone());
    assertFalse(new HoldingCosts(FundingRates.none(), new BorrowCost(0.1), new OvernightInterest(0, 0)).isNone());
    assertFalse(new HoldingCosts(FundingRates.none(), new BorrowCost(0), new OvernightInterest(0.1, 0)).isNone());
    assertFalse(new HoldingCosts(FundingRates.none(), new BorrowCost(0), new OvernightInterest(0, 0.1)).isNone());
  }
}

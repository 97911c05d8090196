package io.github.phidias.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTest {
  @ParameterizedTest
  @CsvSource({"BUY, 0.7, 0.1, 0.2", "SELL, 0.1, 0.7, 0.2", "HOLD, 0.2, 0.2, 0.6"})
  void areFixedByTheAction(Action action, double buy, double sell, double hold) {
    assertEquals(new Scores(buy, sell, hold), Scores.of(action));
    assertEquals(new Scores(buy, sell, hold), switch (action) {
      case BUY -> TradeSignal.buy().scores();
      case SELL -> TradeSignal.sell().scores();
      case HOLD, TARGET -> TradeSignal.hold().scores();
    });
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5, 0.1", "0.3, 0.3, 0.3", "1.1, -0.1, 0", "NaN, 0.5, 0.5", "0.5, 0.5, 0.00000001"})
  void areFractionsThatSumToOne(double buy, double sell, double hold) {
    assertThrows(IllegalArgumentException.class, () -> new Scores(buy, sell, hold));
  }

  @Test
  void maySumToOneWithinABillionth() {
    assertEquals(0.5, new Scores(0.5, 0.5, 9e-10).buy());
  }
}

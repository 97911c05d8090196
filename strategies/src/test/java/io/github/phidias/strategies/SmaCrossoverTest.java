package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Comparison;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.SignalColumn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmaCrossoverTest {
  private static SignalColumn signals(double... closes) {
    return SmaCrossover.of(1, 2).signals(BarColumns.of(TickBars.ofCloses(closes)));
  }

  @Test
  void buysOnTheWayUpAndSellsOnTheWayDown() {
    assertEquals("HHBHSHB", signals(10, 9, 11, 12, 11, 10, 11).letters());
  }

  @Test
  void equalAveragesBeforeCountAsEitherSide() {
    assertEquals("HHBHS", signals(10, 10, 11, 11, 10).letters());
  }

  @Test
  void equalAveragesNowGiveNoSignalAndTheSameSideAgainGivesOne() {
    assertEquals("HHBHB", signals(10, 9, 11, 11, 12).letters());
  }

  @Test
  void needsFullWindowsAtTheBarBeforeToo() {
    SignalColumn signals = signals(10, 12);
    assertEquals("HH", signals.letters());
    assertEquals(2, signals.warmUp());
    assertEquals("H", signals(10).letters());
  }

  @Test
  void aCrossThatOnlyRoundingMakesIsNoneWhenComparedExactlyOrWithATolerance() {
    // Means of three and of six: 0.2 both at the sixth bar, but 0.20000000000000004 and 0.2 when added as doubles.
    double[] closes = {0.3, 0.2, 0.1, 0.1, 0.2, 0.3, 0.5};
    for (Comparison comparison : List.of(Comparison.EPSILON, Comparison.EXACT)) {
      SignalColumn signals = new SmaCrossover(3, 6, 1, comparison).signals(BarColumns.of(TickBars.ofCloses(closes)));
      assertEquals("HHHHHHB", signals.letters(), comparison.name());
    }
  }

  @Test
  void tellsWhatItSaw() {
    assertEquals(Map.of("sma_fast", 11.0, "sma_slow", 10.0), signals(10, 9, 11).at(2).metadata());
  }

  @Test
  void refusesAFastPeriodThatIsNotUnderTheSlowOne() {
    assertEquals("fast_period", assertThrows(InputException.class, () -> SmaCrossover.of(30, 30)).field());
    assertEquals("position_size", assertThrows(InputException.class, () -> new SmaCrossover(1, 2, 1.5)).field());
  }
}

package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.simulation.SimulationResult;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GridTradingTest {
  /** Four steps of 2.5 from 20 down to 10, which are in the last ten closes from bar 9 to bar 17. */
  private static final GridTrading GRID = new GridTrading(10, 4, 1);
  private static final Bars BARS =
      TickBars.ofCloses(15, 15, 15, 15, 15, 15, 15, 15, 10, 20, 18, 17, 17.6, 12, 14, 15, 15, 20);

  @Test
  void buysAWholeRungLowerAndSellsAWholeRungHigher() {
    List<TradeSignal> signals = BarByBar.signals(GRID, BARS);
    // Steps under the top: 0 | 0.8 | 1.2 | 0.96 | 3.2 | 2.4 | 2 | 2 | 0.
    assertEquals("HHHHHHHHHTHTHTHTHT", BarByBar.letters(signals));
    assertEquals(List.of(0.0, 0.25, 0.75, 0.5, 0.0), BarByBar.weights(signals));
    assertEquals(3, signals.get(13).metadata().get("rung"));
    assertEquals(TradeSignal.hold(TradeSignal.WARMUP), signals.get(8));
    assertEquals(TradeSignal.hold(), signals.get(10));
  }

  @Test
  void heldSharesAreOfTheGreatestWeight() {
    List<Double> weights = BarByBar.weights(BarByBar.signals(new GridTrading(10, 4, 0.2), BARS));
    assertEquals(List.of(0.0, 0.2 * 1 / 4, 0.2 * 3 / 4, 0.2 * 2 / 4, 0.0), weights);
  }

  @Test
  void aWayDownAndUpAgainEarnsTheStepsBetween() {
    SimulationResult result = BarByBar.played(GRID, BARS, false);
    // A quarter bought at 17; filled up to three quarters at 12; down to a half at 15; the rest sold at 20.
    double units = 2500 / 17.0;
    double equity = 10_000 + units * (12 - 17);
    units = 0.75 * equity / 12;
    equity += units * (15 - 12);
    units = 0.5 * equity / 15;
    equity += units * (20 - 15);
    assertEquals(equity, result.equity().get(17), 1e-6);
    assertTrue(equity > 10_000);
  }

  @Test
  void startsInTheMiddleOfAnEmptyRange() {
    List<TradeSignal> signals = BarByBar.signals(new GridTrading(2, 5, 1), TickBars.ofCloses(7, 7, 7));
    assertEquals("HTH", BarByBar.letters(signals));
    assertEquals(List.of(2 / 5.0), BarByBar.weights(signals));
  }

  @Property(tries = 100)
  void theStepsHeldAreAlwaysWithinOneOfThePricesPlace(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int length, @ForAll @IntRange(min = 1, max = 12) int levels) {
    Bars bars = TickBars.of(seed, 120);
    List<TradeSignal> signals = BarByBar.signals(new GridTrading(length, levels, 1), bars);
    int held = -1;
    for (int t = length - 1; t < bars.size(); t++) {
      if (signals.get(t).action() == Action.TARGET) {
        int now = (int) signals.get(t).metadata().get("rung");
        assertTrue(now != held, "a change at bar " + t);
        held = now;
      }
      double high = Double.NEGATIVE_INFINITY;
      double low = Double.POSITIVE_INFINITY;
      for (int i = t - length + 1; i <= t; i++) {
        high = Math.max(high, bars.close().get(i));
        low = Math.min(low, bars.close().get(i));
      }
      double place = high > low ? levels * (high - bars.close().get(t)) / (high - low) : levels / 2.0;
      assertTrue(held >= 0 && held <= levels && Math.abs(held - place) < 1, held + " held at " + place + ", bar " + t);
    }
  }

  @Test
  void refusesBadParameters() {
    assertEquals("range_length", assertThrows(InputException.class, () -> new GridTrading(1, 10, 1)).field());
    assertEquals("levels", assertThrows(InputException.class, () -> new GridTrading(200, 0, 1)).field());
    assertEquals("max_weight", assertThrows(InputException.class, () -> new GridTrading(200, 10, 0)).field());
  }
}

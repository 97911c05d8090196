package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.simulation.SimulationResult;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConstantMixTest {
  private static final ConstantMix HALF = new ConstantMix(0.5, 10);

  @Test
  void asksForTheWeightAtEveryBar() {
    TradeSignal each = TradeSignal.target(0.5, new Band(10, 10));
    BarByBar.signals(HALF, TickBars.ofCloses(1, 2, 3)).forEach(signal -> assertEquals(each, signal));
  }

  @Test
  void tradesOnlyOutsideItsBandAndBackToTheWeight() {
    SimulationResult result = BarByBar.played(HALF, TickBars.ofCloses(100, 110, 150, 160, 90, 80), false);
    // 50 units of 10000. At 110 the share is 5500 of 10500, left alone.
    assertEquals(50, BarByBar.held(result, 0), 1e-9);
    assertEquals(50, BarByBar.held(result, 1), 1e-9);
    // At 150 it is 7500 of 12500, ten points over: back to 6250.
    assertEquals(6250 / 150.0, BarByBar.held(result, 2), 1e-9);
    assertEquals(6250 / 150.0, BarByBar.held(result, 3), 1e-9);
    // At 90 it is 3750 of 10000, twelve and a half under: back to 5000.
    assertEquals(5000 / 90.0, BarByBar.held(result, 4), 1e-9);
  }

  @Property(tries = 100)
  void withoutABandTheShareIsTheWeightAtEveryClose(@ForAll long seed, @ForAll @IntRange(min = 3, max = 100) int count) {
    Bars bars = TickBars.of(seed, count);
    SimulationResult result = BarByBar.played(new ConstantMix(0.3, 0), bars, false);
    for (int t = 0; t + 1 < count; t++) {
      double change = bars.close().get(t + 1) / bars.close().get(t) - 1;
      assertEquals(1 + 0.3 * change, result.equity().get(t + 1) / result.equity().get(t), 1e-9);
    }
  }

  @Property(tries = 100)
  void theShareIsNeverFartherFromTheWeightThanTheBandAllows(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 100) int count) {
    Bars bars = TickBars.of(seed, count);
    SimulationResult result = BarByBar.played(HALF, bars, false);
    for (int t = 0; t + 1 < count; t++) {
      if (bars.close().get(t + 1) != bars.close().get(t)) {
        double share = BarByBar.held(result, t) * bars.close().get(t) / result.equity().get(t);
        assertTrue(Math.abs(share - 0.5) < 0.1 + 1e-6, "share " + share + " at bar " + t);
      }
    }
  }

  @Test
  void aWeightUnderTheBandIsNeverBought() {
    SimulationResult result = BarByBar.played(new ConstantMix(0.04, 5), TickBars.ofCloses(100, 200, 300), false);
    assertEquals(10_000, result.equity().get(2));
  }

  @Test
  void refusesBadParameters() {
    assertEquals("weight", assertThrows(InputException.class, () -> new ConstantMix(-0.1, 5)).field());
    assertEquals("band", assertThrows(InputException.class, () -> new ConstantMix(0.5, -1)).field());
  }
}

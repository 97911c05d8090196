package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BuyAndHoldTest {
  @Property(tries = 100)
  void itsReturnIsThatOfThePriceWithoutCosts(@ForAll long seed, @ForAll @IntRange(min = 2, max = 200) int count) {
    SimulationResult result = BarByBar.played(new BuyAndHold(1), TickBars.of(seed, count), false);
    assertEquals(result.metrics().buyAndHoldReturn(), result.metrics().totalReturn(), 1e-9);
  }

  @Test
  void costsAreLostOnceAtTheEntryAndOnceAtTheEnd() {
    Bars bars = TickBars.ofCloses(100, 100, 50, 200, 150);
    Simulator simulator = new Simulator(SimulatorSettings.of(Map.of("commission", 0.01, "slippage", 0)));
    SimulationResult result = simulator.run(new BuyAndHold(1), bars);
    // 10000 / (100 * 1.01) units for the whole cash, sold at 150 less a hundredth.
    assertEquals(10_000 / 101.0 * 150 * 0.99, result.equity().get(4), 1e-6);
    assertEquals(1, result.trades().size());
  }

  @Test
  void halfIsBoughtOnceAndThenLeftAlone() {
    SimulationResult result = BarByBar.played(new BuyAndHold(0.5), TickBars.ofCloses(100, 110, 300, 20, 40), false);
    for (int t = 0; t < 4; t++) {
      assertEquals(50, BarByBar.held(result, t), 1e-9);
    }
  }

  @Test
  void refusesAWeightThatIsNoShare() {
    assertEquals("weight", assertThrows(InputException.class, () -> new BuyAndHold(1.1)).field());
    assertEquals("weight", assertThrows(InputException.class, () -> new BuyAndHold(Double.NaN)).field());
  }
}

package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DollarCostAveragingTest {
  /** What it says at the last of so many bars with that account. */
  private static TradeSignal at(DollarCostAveraging strategy, int bars, double cash, double equity) {
    double[] closes = new double[bars];
    Arrays.fill(closes, 100);
    SeriesCursor cursor = new SeriesCursor(BarColumns.of(TickBars.ofCloses(closes)), "test");
    cursor.moveTo(bars - 1);
    return strategy.run(cursor.moving(), new GivenAccount(cash, equity));
  }

  @Test
  void investsAllCashInEqualPartsAtTheRightBars() {
    SimulationResult result = BarByBar.played(
        new DollarCostAveraging(2, 4), TickBars.ofCloses(100, 110, 50, 60, 100, 110, 125, 130, 150, 160), false);
    // A quarter of 10000 each time: 25 units at 100, 50 at 50, 25 at 100, 20 at 125.
    double[] held = {25, 25, 75, 75, 100, 100, 120, 120, 120};
    for (int t = 0; t < held.length; t++) {
      assertEquals(held[t], BarByBar.held(result, t), 1e-9, "bar " + t);
    }
    assertEquals(120 * 160, result.equity().get(9), 1e-6);
  }

  @Test
  void everyPurchaseSharesTheCashThatIsLeft() {
    DollarCostAveraging strategy = new DollarCostAveraging(3, 4);
    // The third of four, at bar 6: half of 900 on top of the 1100 held, of 2000.
    assertEquals(
        TradeSignal.target((1100 + 450) / 2000.0, new Band(0, 0)).withMetadata("number", 3), at(strategy, 7, 900, 2000));
    // The last takes all.
    assertEquals(1, at(strategy, 10, 900, 2000).targetWeight().getAsDouble());
  }

  @Test
  void holdsBetweenThePurchasesAfterTheLastAndWithoutMoney() {
    DollarCostAveraging strategy = new DollarCostAveraging(3, 4);
    assertEquals(TradeSignal.hold(), at(strategy, 8, 900, 2000));
    assertEquals(TradeSignal.hold(), at(strategy, 13, 900, 2000));
    assertEquals(TradeSignal.hold(), at(strategy, 7, 0, 2000));
    assertEquals(TradeSignal.hold(), at(strategy, 7, 900, 0));
  }

  @Property(tries = 50)
  void whateverTheCostsAllCashIsInvestedInTheEnd(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int every, @ForAll @IntRange(min = 1, max = 12) int purchases) {
    Bars bars = TickBars.of(seed, every * purchases + 5);
    Simulator simulator = new Simulator(SimulatorSettings.of(Map.of("close_at_end", false, "fill", "SAME_CLOSE")));
    SimulationResult result = simulator.run(new DollarCostAveraging(every, purchases), bars);
    // From the close of the last purchase on equity moves as the price does.
    int all = every * (purchases - 1);
    for (int t = all; t + 1 < bars.size(); t++) {
      assertEquals(
          bars.close().get(t + 1) / bars.close().get(t), result.equity().get(t + 1) / result.equity().get(t), 1e-9, "bar " + t);
    }
  }

  @Test
  void refusesBadParameters() {
    assertEquals("every", assertThrows(InputException.class, () -> new DollarCostAveraging(0, 52)).field());
    assertEquals("purchases", assertThrows(InputException.class, () -> new DollarCostAveraging(7, 0)).field());
  }
}

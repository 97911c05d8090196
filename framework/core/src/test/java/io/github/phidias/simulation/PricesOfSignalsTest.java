package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Stops and targets that a strategy names as prices, by column and bar by bar. */
class PricesOfSignalsTest {
  /** Signals at random, some of them with a stop, a target, both or a distance near the close. */
  private static ColumnStrategy strategy(long seed) {
    return columns -> {
      Column close = columns.bars().close();
      Random random = new Random(seed);
      SignalColumn.Builder signals = SignalColumn.builder(close.length());
      double[][] prices = new double[3][close.length()];
      for (int t = 0; t < close.length(); t++) {
        int direction = random.nextBoolean() ? 1 : -1;
        signals.set(t, random.nextInt(6) == 0 ? direction : 0);
        double away = 1 + random.nextInt(6);
        prices[0][t] = random.nextInt(3) == 0 ? Double.NaN : Math.max(0.5, close.get(t) - direction * away);
        prices[1][t] = random.nextInt(3) == 0 ? Double.NaN : Math.max(0.5, close.get(t) + direction * away);
        prices[2][t] = random.nextInt(3) == 0 ? away : Double.NaN;
      }
      return signals.stopPrice(Column.wrap(prices[0])).targetPrice(Column.wrap(prices[1]))
          .stopDistance(Column.wrap(prices[2])).build();
    };
  }

  @Property(tries = 300)
  void givenByColumnTheyFillAsBarByBar(@ForAll long seed) {
    RandomRuns runs = new RandomRuns(seed);
    BarColumns columns = BarColumns.of(runs.bars(150));
    Simulator simulator = new Simulator(runs.settings());
    SimulationResult byColumn = simulator.run(strategy(seed), columns);
    SimulationResult byBar = simulator.runByBar(strategy(seed), columns);
    assertEquals(byBar.trades(), byColumn.trades());
    assertTrue(byBar.equity().sameBits(byColumn.equity()));
    assertEquals(byBar.metrics(), byColumn.metrics());
    assertEquals(byBar.metrics(), simulator.sweep(columns).metrics(strategy(seed)));
  }

  @Test
  void thePositionIsClosedAtTheNamedTarget() {
    Bars bars = TickBars.ofCloses(100, 100, 101, 104, 110, 120);
    ColumnStrategy once = columns -> SignalColumn.builder(6).set(0, SignalColumn.BUY)
        .stopPrice(Column.copyOf(90, 0, 0, 0, 0, 0)).targetPrice(Column.copyOf(104, 0, 0, 0, 0, 0)).build();
    SimulatorSettings settings = SimulatorSettings.defaults().with("slippage", 0.0);
    Trade trade = new Simulator(settings).run(once, bars).trades().getFirst();
    assertEquals(ExitReason.TAKE_PROFIT, trade.exitReason());
    assertEquals(104, trade.exitPrice());
    assertEquals(3, trade.exitIndex());
  }
}

package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.golden.Scripted;
import io.github.phidias.series.LookAheadException;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.orders.Fill;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.TradingStrategy;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;

class SimulatorTest {
  private final Bars bars = new RandomRuns(1).bars(300);
  private final Simulator simulator = new Simulator(SimulatorSettings.defaults());

  @Nested
  class Refuses {
    @Test
    void fewerThanTwoBars() {
      var thrown = assertThrows(InputException.class, () -> simulator.run(Scripted.of("B"), bars.slice(0, 1)));
      assertEquals(ErrorCode.TOO_FEW_BARS, thrown.code());
    }

    @Test
    void aLookAheadNamingTheBar() {
      TradingStrategy cheat = series -> {
        series.getBar(series.getEndIndex() + 1);
        return TradeSignal.hold();
      };
      var thrown = assertThrows(LookAheadException.class, () -> simulator.run(cheat, bars));
      assertEquals(1, thrown.index());
      assertEquals(0, thrown.end());
    }

    @Test
    void aStrategyThatReturnsNothing() {
      var thrown = assertThrows(StrategyException.class, () -> simulator.run(series -> null, bars));
      assertTrue(thrown.getMessage().contains("at bar 0 (2024-01-01T00:00:00Z): returned null"), thrown.getMessage());
    }

    @Test
    void aStrategyThatThrowsAndNamesTheBar() {
      TradingStrategy failing = series -> {
        if (series.getEndIndex() == 7) {
          throw new IllegalStateException("broken");
        }
        return TradeSignal.hold();
      };
      var thrown = assertThrows(StrategyException.class, () -> simulator.run(failing, bars));
      assertEquals(7, thrown.index());
    }
  }

  @Test
  void countsEverySignalThatLedToNothing() {
    SimulationResult result = new Simulator(
            SimulatorSettings.defaults().with("stop_loss_pct", null).with("take_profit_pct", null))
        .run(Scripted.of("SBBSSB"), bars.slice(0, 6));

    assertEquals(
        Map.of(Reason.SHORT_NOT_ALLOWED, 2, Reason.IN_POSITION, 1, Reason.LAST_BAR, 1), result.reasons());
  }

  @Test
  void refusesAFixedQuantityThatCostsMoreThanTheEquity() {
    SimulationResult result = new Simulator(
            SimulatorSettings.of(Map.of("sizing", "FIXED", "fixed_quantity", 1000.0, "initial_capital", 100.0)))
        .run(Scripted.of("BH"), bars.slice(0, 2));

    assertEquals(Set.of(Reason.INSUFFICIENT_EQUITY), result.reasons().keySet());
    assertTrue(result.warnings().contains("no trades: every signal was refused: INSUFFICIENT_EQUITY 1"));
  }

  @Test
  void aStopDistanceReplacesTheStopOfTheSettings() {
    TradingStrategy once = series -> series.getEndIndex() == 0 ? TradeSignal.buy().withStopDistance(3) : TradeSignal.hold();
    Bars falling = BarsOf.closes(100, 100, 99, 98, 97, 96, 95, 94);
    SimulationResult result = new Simulator(SimulatorSettings.defaults().with("slippage", 0.0)).run(once, falling);

    assertEquals(97, result.trades().getFirst().exitPrice());
    assertEquals(ExitReason.STOP_LOSS, result.trades().getFirst().exitReason());
  }

  @Test
  void tellsAPortfolioAwareStrategyWhatItHolds() {
    List<Fill> fills = new ArrayList<>();
    PortfolioAware flipper = new PortfolioAware() {
      @Override
      public TradeSignal run(BarSeries series, Portfolio portfolio) {
        return portfolio.quantity() == 0 ? TradeSignal.buy() : TradeSignal.sell();
      }

      @Override
      public void onFill(Fill fill) {
        fills.add(fill);
      }
    };
    SimulationResult result = new Simulator(
            SimulatorSettings.defaults().with("stop_loss_pct", null).with("take_profit_pct", null))
        .run(flipper, bars.slice(0, 10));

    assertEquals(2 * result.trades().size(), fills.size());
    assertEquals(result.trades().getFirst().quantity(), fills.getFirst().quantity());
    assertEquals(
        List.of(bars.openTime(1), bars.openTime(2), bars.openTime(3), bars.openTime(4)),
        fills.stream().limit(4).map(Fill::time).toList());
  }

  @Test
  void flagsFillsAtTheSignalsCloseAsOptimistic() {
    SimulationResult result = new Simulator(SimulatorSettings.defaults().with("fill", "SAME_CLOSE")).run(Scripted.of("BHS"), bars.slice(0, 3));
    assertTrue(result.warnings().stream().anyMatch(w -> w.startsWith("optimistic")), result.warnings().toString());
  }

  @Test
  void theFastPathAllocatesNothingPerBar() {
    long small = allocated(20_000);
    long large = allocated(200_000);
    // The equity curve is eight bytes a bar; everything else is of fixed size.
    assertEquals(8.0, (large - small) / 180_000.0, 0.1);
  }

  @Test
  void theEventPathAllocatesNothingPerBarWhenNothingHappens() {
    // A first bar is what the fast path does not know; bar 0 has no signal, so that nothing else changes.
    Simulator byEvents = new Simulator(SimulatorSettings.defaults().with("first_bar", 1));
    long small = allocated(byEvents, 20_000);
    long large = allocated(byEvents, 200_000);
    assertEquals(8.0, (large - small) / 180_000.0, 0.1);
  }

  private long allocated(int count) {
    return allocated(simulator, count);
  }

  private static long allocated(Simulator simulator, int count) {
    Bars many = new RandomRuns(3).bars(count);
    Scripted script = Scripted.of("HBHHHHS" + "H".repeat(count - 7));
    BarColumns columns = BarColumns.of(many);
    var signals = script.signals(columns);
    io.github.phidias.strategy.ColumnStrategy ready = c -> signals;
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      simulator.run(ready, columns);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}

package io.github.phidias.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.simulation.ResultJson;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.simulation.StrategyException;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.TradingStrategy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchdogTest {
  private final Simulator simulator = new Simulator(SimulatorSettings.of(Map.of()));
  private final BarColumns columns = BarColumns.of(ZooBars.of(300));
  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void letTheLoopsEnd() {
    release.countDown();
  }

  private StrategyException stuck(Watchdog watchdog, TradingStrategy strategy) {
    return assertThrows(StrategyException.class, () -> watchdog.run(simulator, strategy, columns, done -> {}));
  }

  @Test
  void givesTheResultOfAPlainRun() {
    Watchdog watchdog = new Watchdog(Duration.ofMinutes(1), System::nanoTime);
    TradingStrategy healthy = new Zoo.Healthy(3);
    assertEquals(
        ResultJson.text(simulator.run(healthy, columns)), ResultJson.text(watchdog.run(simulator, healthy, columns, done -> {})));
    assertEquals(0, watchdog.abandoned());
  }

  @Test
  void handsOnTheFailureOfTheStrategy() {
    Watchdog watchdog = new Watchdog(Duration.ofMinutes(1), System::nanoTime);
    for (Zoo.Animal animal : Zoo.failing()) {
      assertTrue(stuck(watchdog, animal.strategy()).getMessage().startsWith(animal.place()));
    }
    assertEquals(0, watchdog.abandoned());
  }

  @Test
  void reportsAnEndlessLoopAtItsDeadlineByARealClock() {
    Watchdog watchdog = new Watchdog(Duration.ofMillis(200), System::nanoTime);
    long start = System.nanoTime();
    StrategyException thrown = stuck(watchdog, new Zoo.Endless(release));
    double seconds = (System.nanoTime() - start) / 1e9;
    assertTrue(
        thrown.getMessage().startsWith(
            "strategy Endless at bar 37 (2024-01-02T13:00:00Z): no answer for 200 ms; its thread cannot be stopped"),
        thrown.getMessage());
    assertEquals(Zoo.BAR, thrown.index());
    assertTrue(seconds >= 0.2, "after " + seconds);
    assertEquals(1, watchdog.abandoned());
  }

  @Test
  void judgesByTheClockItIsGiven() {
    AtomicLong hours = new AtomicLong();
    Watchdog watchdog = new Watchdog(Duration.ofHours(1), () -> hours.getAndIncrement() * 3_600_000_000_000L);
    assertTrue(stuck(watchdog, new Zoo.Endless(release)).getMessage().contains("no answer for 3600 s"));
    assertEquals(3, hours.get(), "seen first, then twice half a deadline");
  }

  @Test
  void namesNoBarWhereThereIsNone() {
    ColumnStrategy endless = all -> {
      while (release.getCount() > 0) {
        Thread.onSpinWait();
      }
      return SignalColumn.builder(all.bars().size()).build();
    };
    String said = stuck(new Watchdog(Duration.ofMillis(50), System::nanoTime), endless).getMessage();
    assertTrue(said.contains(" in its column of signals: no answer for 50 ms"), said);
  }

  @Test
  void oneThatWaitsIsInterruptedAndGoes() throws Exception {
    Watchdog watchdog = new Watchdog(Duration.ofMillis(50), System::nanoTime);
    assertTrue(stuck(watchdog, new Zoo.Deadlocked()).getMessage().contains("no answer for 50 ms"));
    while (watchdog.abandoned() > 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void refusesFurtherRunsWhenTooManyAreStuckUntilTheyEnd() {
    Watchdog watchdog = new Watchdog(Duration.ofMillis(20), System::nanoTime);
    for (int i = 1; i <= Watchdog.MOST_ABANDONED; i++) {
      stuck(watchdog, new Zoo.Endless(release));
      assertEquals(i, watchdog.abandoned());
    }
    TradingStrategy healthy = new Zoo.Healthy(3);
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> watchdog.run(simulator, healthy, columns, done -> {}));
    assertTrue(refused.getMessage().contains("4 runs that passed their deadline") && refused.getMessage().contains("--isolate"));
    release.countDown();
    while (watchdog.abandoned() > 0) {
      Thread.onSpinWait();
    }
    watchdog.run(simulator, healthy, columns, done -> {});
  }

  @Test
  void anInterruptedCallerIsLetGo() {
    Watchdog watchdog = new Watchdog(Duration.ofMinutes(1), System::nanoTime);
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> watchdog.run(simulator, new Zoo.Endless(release), columns, done -> {}));
    assertTrue(Thread.interrupted());
    release.countDown();
    assertFalse(Thread.currentThread().isInterrupted());
  }
}

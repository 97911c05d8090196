package io.github.phidias.isolation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.simulation.ResultJson;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.simulation.StrategyException;
import io.github.phidias.strategy.TradingStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ZooTest {
  private static final TradingStrategy HEALTHY = new Zoo.Healthy(3);

  private final Simulator simulator = new Simulator(SimulatorSettings.of(Map.of("commission", 0.001, "stop_loss_pct", 0.05)));
  private final BarColumns columns = BarColumns.of(ZooBars.of(300));
  private final String alone = healthy();

  static List<Zoo.Animal> failing() {
    return Zoo.failing();
  }

  private String healthy() {
    return ResultJson.text(simulator.run(HEALTHY, columns));
  }

  private void fails(Zoo.Animal animal) {
    StrategyException thrown = assertThrows(StrategyException.class, () -> simulator.run(animal.strategy(), columns));
    assertTrue(thrown.getMessage().startsWith(animal.place()), thrown.getMessage());
    assertTrue(thrown.getMessage().contains(animal.said()), thrown.getMessage());
  }

  @Test
  void theHealthyOneTrades() {
    assertTrue(simulator.run(HEALTHY, columns).metrics().totalTrades() > 10);
  }

  @ParameterizedTest
  @MethodSource("failing")
  void aFailureNamesStrategyBarTimeAndParameters(Zoo.Animal animal) {
    fails(animal);
  }

  @ParameterizedTest
  @MethodSource("failing")
  void aFailureIsTheSameByBar(Zoo.Animal animal) {
    if (!(animal.strategy() instanceof io.github.phidias.strategy.ColumnStrategy)) {
      StrategyException thrown = assertThrows(StrategyException.class, () -> simulator.runByBar(animal.strategy(), columns));
      assertTrue(thrown.getMessage().startsWith(animal.place()), thrown.getMessage());
      assertTrue(thrown.getMessage().contains(animal.said()), thrown.getMessage());
    }
  }

  @Test
  void theHealthyOneGivesTheSameBytesBetweenTheOthers() {
    assertAll(Zoo.failing().stream().map(animal -> () -> {
      fails(animal);
      assertEquals(alone, healthy(), animal.place());
    }));
  }

  @Test
  void theHealthyOneGivesTheSameBytesBesideTheOthers() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Watchdog watchdog = new Watchdog(Duration.ofMillis(200), System::nanoTime);
    List<Future<?>> bad = new ArrayList<>();
    List<Future<String>> good = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      bad.add(threads.submit(() -> watchdog.run(simulator, new Zoo.Endless(release), columns, done -> {})));
      for (Zoo.Animal animal : Zoo.failing()) {
        bad.add(threads.submit(() -> simulator.run(animal.strategy(), columns)));
        good.add(threads.submit(this::healthy));
      }
      for (Future<String> each : good) {
        assertEquals(alone, each.get());
      }
      for (Future<?> each : bad) {
        assertThrows(java.util.concurrent.ExecutionException.class, each::get);
      }
    } finally {
      release.countDown();
    }
  }

  @Test
  void aSignalMayNameItsOwnInstrumentInAnyUsualSpelling() {
    for (String spelling : List.of("BTC/USD", "btc-usd", "BTCUSD", "BTC_USD", "BTC")) {
      TradingStrategy named = series -> HEALTHY.run(series).withMetadata("instrument", spelling);
      assertEquals(
          simulator.run(HEALTHY, columns).metrics(), simulator.run(named, columns).metrics(), spelling);
    }
  }

  @Test
  void aJvmThatIsBrokenIsNotBlamedOnTheStrategy() {
    InternalError broken = new InternalError("JVM");
    TradingStrategy unlucky = series -> {
      throw broken;
    };
    assertEquals(broken, assertThrows(InternalError.class, () -> simulator.run(unlucky, columns)));
  }
}

package io.github.phidias.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.Param;
import io.github.phidias.signals.TradeSignal;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ta4j.core.BarSeries;

class StrategyRegistryTest {
  @StrategyName(value = "always_buy", belief = "Up. Fails when it is down.")
  record AlwaysBuy(@Param(value = "0.1", min = 0, max = 1) double positionSize) implements TradingStrategy {
    @Override
    public TradeSignal run(BarSeries series) {
      return TradeSignal.buy(1, positionSize);
    }
  }

  @StrategyName("always_buy")
  record Impostor() implements TradingStrategy {
    @Override
    public TradeSignal run(BarSeries series) {
      return TradeSignal.sell();
    }
  }

  @StrategyName("Not A Name")
  record BadName() implements TradingStrategy {
    @Override
    public TradeSignal run(BarSeries series) {
      return TradeSignal.hold();
    }
  }

  record NoName() implements TradingStrategy {
    @Override
    public TradeSignal run(BarSeries series) {
      return TradeSignal.hold();
    }
  }

  /** Found only through the class loader of the test below; a service file in the test-jar would reach other modules. */
  public static final class Provider implements StrategyProvider {
    @Override
    public List<Class<? extends TradingStrategy>> strategies() {
      return List.of(AlwaysBuy.class);
    }
  }

  private final StrategyRegistry registry = StrategyRegistry.of(List.of(AlwaysBuy.class));

  @Test
  void makesAStrategyByNameWithItsParameters() {
    assertEquals(new AlwaysBuy(0.1), registry.create("always_buy", Map.of()));
    assertEquals(new AlwaysBuy(0.5), registry.create("always_buy", Map.of("position_size", 0.5)));
  }

  @Test
  void describesAStrategy() {
    StrategyDescriptor descriptor = registry.find("always_buy");
    assertEquals("Up. Fails when it is down.", descriptor.belief());
    assertEquals(AlwaysBuy.class, descriptor.type());
    assertEquals("position_size", descriptor.parameters().getFirst().name());
    assertEquals("always_buy", descriptor.schema().get("title").asText());
  }

  @Test
  void anUnknownNameComesWithTheNearest() {
    var thrown = assertThrows(InputException.class, () -> registry.create("allways_buy", Map.of()));
    assertEquals(ErrorCode.UNKNOWN_STRATEGY, thrown.code());
    assertEquals("strategy", thrown.field());
    assertTrue(thrown.getMessage().contains("did you mean always_buy"), thrown.getMessage());
    assertThrows(InputException.class, () -> registry.find(null));
  }

  @Test
  void twoStrategiesOfOneNameAreRefused() {
    InputException clash =
        assertThrows(InputException.class, () -> StrategyRegistry.of(List.of(AlwaysBuy.class, Impostor.class)));
    assertEquals(ErrorCode.NAME_CLASH, clash.code());
    assertEquals(1, StrategyRegistry.of(List.of(AlwaysBuy.class, AlwaysBuy.class)).all().size());
  }

  @Test
  void aNameIsRequiredAndIsSnakeCase() {
    assertThrows(IllegalArgumentException.class, () -> StrategyDescriptor.of(BadName.class));
    assertThrows(IllegalArgumentException.class, () -> StrategyDescriptor.of(NoName.class));
  }

  @Test
  void findsTheStrategiesOfEveryProvider(@TempDir Path folder) throws Exception {
    Path service = Files.writeString(folder.resolve("service"), Provider.class.getName());
    ClassLoader loader = new ClassLoader(getClass().getClassLoader()) {
      @Override
      public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals("META-INF/services/" + StrategyProvider.class.getName())
            ? Collections.enumeration(List.of(service.toUri().toURL()))
            : super.getResources(name);
      }
    };
    assertEquals(AlwaysBuy.class, StrategyRegistry.load(loader).find("always_buy").type());
  }
}

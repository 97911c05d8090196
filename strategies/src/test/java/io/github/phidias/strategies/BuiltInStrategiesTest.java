package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.strategy.StrategyRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuiltInStrategiesTest {
  private final StrategyRegistry registry = StrategyRegistry.load();

  @Test
  void areFoundByName() {
    assertTrue(registry.all().stream().map(StrategyDescriptor::name).toList()
        .containsAll(List.of("ema_crossover", "fvg", "rsi", "sample", "sma_crossover")));
  }

  @Test
  void refuseUnknownNamesAndSuggestTheOneThatWasMeant() {
    var strategy = assertThrows(InputException.class, () -> registry.find("ema_crosover"));
    assertEquals(ErrorCode.UNKNOWN_STRATEGY, strategy.code());
    assertTrue(strategy.getMessage().contains("ema_crossover"));
    var parameter = assertThrows(InputException.class, () -> registry.create("ema_crossover", Map.of("fast_perod", 5)));
    assertEquals(ErrorCode.UNKNOWN_PARAMETER, parameter.code());
    assertEquals("fast_perod", parameter.field());
    assertTrue(parameter.getMessage().contains("fast_period"));
  }

  @Test
  void haveTheDefaultsOfTheirFactories() {
    assertEquals(EmaCrossover.of(12, 26), registry.create("ema_crossover", Map.of()));
    assertEquals(SmaCrossover.of(10, 30), registry.create("sma_crossover", Map.of()));
    assertEquals(Rsi.of(14), registry.create("rsi", Map.of()));
    assertEquals(FairValueGap.of(5), registry.create("fvg", Map.of()));
    assertEquals(new Sample(), registry.create("sample", Map.of()));
  }

  @Test
  void sayWhatTheyBelieveAndWhenTheyFail() {
    for (Class<?> type : new BuiltInStrategies().strategies()) {
      StrategyDescriptor descriptor = registry.all().stream().filter(d -> d.type() == type).findFirst().orElseThrow();
      assertTrue(descriptor.belief().contains("Fails"), descriptor.name());
      descriptor.parameters().forEach(p -> assertFalse(p.param().description().isBlank(), p.name()));
    }
  }
}

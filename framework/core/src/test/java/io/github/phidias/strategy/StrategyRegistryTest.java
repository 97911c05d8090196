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
import org.junit.jupiter.api.function.Executable;
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

  @StrategyName(value = "equal_weights", belief = "All. Fails when all fall.")
  record EqualWeights(@Param(value = "0.9", min = 0, max = 1) double exposure) implements PortfolioStrategy {
    @Override
    public TargetWeights run(PortfolioView view) {
      return TargetWeights.unchanged();
    }

    @Override
    public int leastInstruments() {
      return 2;
    }
  }

  @StrategyName("always_buy")
  record PortfolioImpostor() implements PortfolioStrategy {
    @Override
    public TargetWeights run(PortfolioView view) {
      return TargetWeights.unchanged();
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

    @Override
    public List<Class<? extends PortfolioStrategy>> portfolioStrategies() {
      return List.of(EqualWeights.class);
    }
  }

  private final StrategyRegistry registry = StrategyRegistry.of(List.of(AlwaysBuy.class));
  private final StrategyRegistry both = StrategyRegistry.of(List.of(AlwaysBuy.class), List.of(EqualWeights.class));

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
    assertEquals(EqualWeights.class, StrategyRegistry.load(loader).findPortfolio("equal_weights").type());
  }

  @Test
  void strategiesOverSeveralInstrumentsAreFoundByADoorOfTheirOwn() {
    assertEquals(new EqualWeights(0.5), both.createPortfolio("equal_weights", Map.of("exposure", 0.5)));
    assertEquals(List.of("always_buy"), both.all().stream().map(NamedStrategy::name).toList());
    assertEquals(List.of("equal_weights"), both.portfolios().stream().map(NamedStrategy::name).toList());
    assertEquals(List.of("always_buy", "equal_weights"), both.everything().stream().map(NamedStrategy::name).toList());
    assertEquals(both.find("always_buy"), both.findAny("always_buy"));
    assertEquals("All. Fails when all fall.", both.findAny("equal_weights").belief());
    assertTrue(both.isPortfolio("equal_weights") && !both.isPortfolio("always_buy") && !both.isPortfolio(null));
  }

  @Test
  void theWrongKindIsRefusedWithWhatItDecidesOn() {
    refused("strategy 'equal_weights' decides over several instruments at once", () -> both.find("equal_weights"));
    refused("strategy 'always_buy' decides on one instrument, not over several; known: equal_weights",
        () -> both.findPortfolio("always_buy"));
    refused("strategy 'equal_weight' is not known; did you mean equal_weights", () -> both.findPortfolio("equal_weight"));
    refused("strategy 'always_by' is not known; did you mean always_buy? (known: always_buy, equal_weights)",
        () -> both.findAny("always_by"));
    refused("strategy 'null' is not known", () -> both.findPortfolio(null));
    refused("strategy 'null' is not known", () -> both.findAny(null));
  }

  private static void refused(String start, Executable find) {
    InputException thrown = assertThrows(InputException.class, find);
    assertEquals(ErrorCode.UNKNOWN_STRATEGY, thrown.code());
    assertTrue(thrown.getMessage().startsWith(start), thrown.getMessage());
  }

  @Test
  void oneNameForBothKindsIsRefused() {
    InputException clash = assertThrows(
        InputException.class, () -> StrategyRegistry.of(List.of(AlwaysBuy.class), List.of(PortfolioImpostor.class)));
    assertEquals(ErrorCode.NAME_CLASH, clash.code());
    assertTrue(clash.getMessage().contains("PortfolioImpostor"), clash.getMessage());
    assertEquals(1, StrategyRegistry.of(List.of(), List.of(EqualWeights.class, EqualWeights.class)).portfolios().size());
  }
}

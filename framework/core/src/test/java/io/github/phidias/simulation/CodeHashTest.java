package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.golden.Scripted;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.TradingStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.BarSeries;

class CodeHashTest {
  private static final class Calls implements TradingStrategy {
    @Override
    public TradeSignal run(BarSeries series) {
      return Helper.signal();
    }
  }

  private static final class Helper {
    static TradeSignal signal() {
      return TradeSignal.hold();
    }
  }

  @Test
  void isThatOfTheBytesAndDiffersBetweenStrategies() {
    String calls = CodeHash.strategy(Calls.class).orElseThrow();
    assertTrue(calls.matches("[0-9a-f]{64}"), calls);
    assertNotEquals(calls, CodeHash.strategy(Scripted.class).orElseThrow());
    assertNotEquals(calls, CodeHash.engine());
    assertEquals(CodeHash.engine(), CodeHash.engine());
  }

  @Test
  void takesALambdaForTheClassAroundItAndHasNothingOfAClassMadeOutOfNothing() {
    TradingStrategy lambda = series -> TradeSignal.hold();
    assertEquals(CodeHash.strategy(CodeHashTest.class), CodeHash.strategy(lambda.getClass()));
    Object made = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {TradingStrategy.class}, (p, m, a) -> null);
    assertEquals(Optional.empty(), CodeHash.strategy(made.getClass()));
  }

  @ParameterizedTest
  @ValueSource(classes = {
    Calls.class, Simulator.class, ResultJson.class, CodeHashTest.class, SimulatorSettings.class, Math.class, String.class})
  void namesTheClassesThatTheJdkFindsInAClassFile(Class<?> type) throws IOException {
    byte[] bytes;
    try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
      bytes = in.readAllBytes();
    }
    TreeSet<String> expected = new TreeSet<>();
    ClassFile.of().parse(bytes).constantPool().forEach(entry -> {
      if (entry instanceof ClassEntry c) {
        expected.add(c.asInternalName());
      }
    });
    assertEquals(expected, new TreeSet<>(ClassNames.in(bytes)));
  }
}

package io.github.phidias.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndicatorRegistryTest {
  private final IndicatorRegistry registry = IndicatorRegistry.load();

  @Test
  void knowsTheBasicIndicatorsByName() {
    assertEquals(
        List.of("atr", "bollinger", "ema", "ema_sma_seed", "highest", "lowest", "macd", "rsi_cutler", "rsi_wilder",
            "sma", "sma_order", "standard_deviation", "true_range", "wilder_average"),
        registry.all().stream().filter(one -> one.family().equals("basic")).map(IndicatorDescriptor::name).toList());
  }

  @Test
  void knowsThemByTheNamesOfOtherLibraries() {
    assertEquals("rsi_wilder", registry.find("RSI").name());
    assertEquals("rsi_wilder", registry.find("ta.rsi").name());
    assertEquals("rsi_wilder", registry.find("rsi").name());
    assertEquals("ema_sma_seed", registry.find("EMA").name());
    assertEquals("ema", registry.find("ta.ema").name());
  }

  @Test
  void suggestsTheNameThatWasMeant() {
    var thrown = assertThrows(InputException.class, () -> registry.find("rsi_wilde"));
    assertEquals(ErrorCode.UNKNOWN_NAME, thrown.code());
    assertEquals("indicator", thrown.field());
    assertTrue(thrown.getMessage().contains("rsi_wilder"));
    assertThrows(InputException.class, () -> registry.find(null));
  }

  @Test
  void namesTheOutputsInOrder() {
    BarColumns bars = BarColumns.of(TickBars.of(1, 40));
    assertEquals(List.of("macd", "signal", "histogram"), List.copyOf(registry.find("macd").compute(bars, Map.of()).keySet()));
    assertEquals(List.of("middle", "upper", "lower"), registry.find("bollinger").outputs());
    assertEquals(List.of("value"), registry.find("sma").outputs());
  }

  @Test
  void refusesUnknownAndBadParameters() {
    BarColumns bars = BarColumns.of(TickBars.of(1, 40));
    IndicatorDescriptor sma = registry.find("sma");
    assertEquals(ErrorCode.UNKNOWN_PARAMETER,
        assertThrows(InputException.class, () -> sma.compute(bars, Map.of("lenght", 3))).code());
    assertEquals(ErrorCode.BAD_PARAMETER,
        assertThrows(InputException.class, () -> sma.compute(bars, Map.of("length", 0))).code());
    assertEquals(ErrorCode.BAD_PARAMETER,
        assertThrows(InputException.class, () -> sma.compute(bars, Map.of("source", "median"))).code());
  }

  @Test
  void readsSourcesInAnyCase() {
    BarColumns bars = BarColumns.of(TickBars.of(1, 40));
    assertTrue(registry.find("sma").compute(bars, Map.of("length", 1, "source", "VOLUME")).get("value")
        .sameBits(bars.bars().volume()));
  }

  @Test
  void saysWhatEachComputes() {
    for (IndicatorDescriptor descriptor : registry.all()) {
      assertFalse(descriptor.formula().isBlank());
      assertTrue(descriptor.create(Map.of()).unstableBars() >= descriptor.create(Map.of()).warmUp());
    }
  }
}

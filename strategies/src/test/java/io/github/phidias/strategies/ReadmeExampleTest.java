package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.TickBars;
import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.strategy.TradingStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {
  @Test
  void theExampleRuns() {
    Bars bars = TickBars.of(5, 200);
    StrategyRegistry registry = StrategyRegistry.load();
    TradingStrategy byName = registry.create("ema_crossover", Map.of("fast_period", 5, "slow_period", 20));
    TradingStrategy inCode = EmaCrossover.of(5, 20);
    String letters = EmaCrossover.of(5, 20).signals(BarColumns.of(bars)).letters();
    assertEquals(byName, inCode);
    assertTrue(letters.contains("B") && letters.contains("S"));
  }

  @Test
  void theTableHasARowForEveryStrategyInTheirOrder() throws IOException {
    List<String> rows = Files.readAllLines(Path.of("README.md")).stream().filter(line -> line.startsWith("| `")).toList();
    List<String> names = ShippedCase.SHIPPED.all().stream().map(StrategyDescriptor::name).toList();
    assertEquals(names, rows.stream().map(row -> row.split("`")[1]).filter(names::contains).toList());
    for (StrategyDescriptor descriptor : ShippedCase.SHIPPED.all()) {
      String row = rows.stream().filter(r -> r.startsWith("| `" + descriptor.name() + "`")).findFirst().orElseThrow();
      for (String word : row.substring(row.lastIndexOf('|', row.length() - 2) + 1).split("[ |,]+")) {
        assertTrue(!word.matches("[a-z]+_[a-z_]+") || descriptor.record().find(word).isPresent(), descriptor.name() + " " + word);
      }
    }
  }

  @Test
  void theExampleIsTheOneInTheReadme() throws IOException {
    String source = Files.readString(Path.of("src/test/java/io/github/phidias/strategies/ReadmeExampleTest.java"));
    String[] parts = Files.readString(Path.of("README.md")).split("```(java)?");
    assertEquals(3, parts.length);
    assertTrue(source.replaceAll("\\s+", " ").contains(parts[1].strip().replaceAll("\\s+", " ")));
  }
}

package io.github.phidias.strategies.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenNumbers;
import io.github.phidias.golden.GoldenReader;
import io.github.phidias.golden.GoldenSeries;
import io.github.phidias.golden.Keys;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.strategy.TradingStrategy;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

class SignalsGoldenTest {
  private final StrategyRegistry registry = StrategyRegistry.load();

  @GoldenFactory
  Stream<DynamicNode> signals() {
    return GoldenReader.of("strategies", "signals")
        .usedForBars()
        .used("strategy", "params", "expected")
        .cases(this::check);
  }

  private void check(GoldenCase golden) {
    Bars bars = GoldenSeries.bars(golden);
    TradingStrategy strategy = registry.create(golden.text("strategy"), golden.map("params"));
    JsonNode expected = golden.object("expected", "actions", "signals");
    SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), golden.text("strategy"));
    StringBuilder letters = new StringBuilder();
    int next = 0;
    for (int t = 0; t < bars.size(); t++) {
      cursor.moveTo(t);
      TradeSignal signal = strategy.run(cursor.moving());
      letters.append(signal.action().name().charAt(0));
      if (signal.action() != Action.HOLD) {
        JsonNode one = expected.get("signals").path(next++);
        String path = golden.where() + " bar " + t;
        Keys.of(path, one).used("index", "action", "confidence", "position_size").check();
        assertEquals(one.get("index").intValue(), t, path);
        assertEquals(one.get("action").textValue(), signal.action().name(), path);
        GoldenNumbers.assertClose(path, one.get("confidence"), signal.confidence());
        GoldenNumbers.assertClose(path, one.get("position_size"), signal.positionSize());
      }
    }
    assertEquals(expected.get("actions").textValue(), letters.toString(), golden.where());
    assertEquals(expected.get("signals").size(), next, golden.where());
  }
}

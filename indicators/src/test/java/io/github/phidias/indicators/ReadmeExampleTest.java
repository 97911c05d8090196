package io.github.phidias.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.TickBars;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.TradingStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {
  @Test
  void theExampleRuns() {
    TradingStrategy dips = series -> {
      int now = series.getEndIndex();
      Indicators indicators = Indicators.of(series);
      boolean rising = indicators.ema(12).value(now) > indicators.ema(26).value(now);
      boolean cheap = indicators.rsi(14).value(now) < 40;
      return rising && cheap ? TradeSignal.buy() : TradeSignal.hold();
    };
    Bars bars = TickBars.of(5, 500);
    SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "dips");
    int buys = 0;
    for (int t = 0; t < bars.size(); t++) {
      cursor.moveTo(t);
      buys += dips.run(cursor.moving()).action() == Action.BUY ? 1 : 0;
    }
    assertTrue(buys > 0);
  }

  @Test
  void theExampleIsTheOneInTheReadme() throws IOException {
    String source = Files.readString(Path.of("src/test/java/io/github/phidias/indicators/ReadmeExampleTest.java"));
    String[] parts = Files.readString(Path.of("README.md")).split("```(java)?");
    assertEquals(3, parts.length);
    assertTrue(source.replaceAll("\\s+", " ").contains(parts[1].strip().replaceAll("\\s+", " ")));
  }
}

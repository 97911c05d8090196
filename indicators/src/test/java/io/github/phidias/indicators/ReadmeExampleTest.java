package io.github.phidias.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import io.github.phidias.indicators.averages.Kama;
import io.github.phidias.indicators.statistics.ZScore;
import io.github.phidias.indicators.trend.Supertrend;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.TradingStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;

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
  void theOtherWaysToAskRun() {
    Bars bars = TickBars.of(5, 500);
    BarColumns columns = BarColumns.of(bars);
    BarSeries series = SeriesCursor.whole(bars);
    ColumnIndicator kama = Indicators.of(series).of(new Kama(10));
    List<ColumnIndicator> lineAndDirection = Indicators.of(series).outputs(new Supertrend(10, 3));
    Column z = Indicators.of(columns).column(new ZScore(20));
    ColumnIndicator smoothIndex = Indicators.of(series).over(Indicators.of(series).rsi(14)).ema(5);
    ColumnIndicator sameByName = Indicators.of(series).named("KAMA", Map.of("length", 10));
    assertEquals(kama.value(499), sameByName.value(499));
    assertEquals(2, lineAndDirection.size());
    assertTrue(Double.isFinite(z.get(499)) && Double.isFinite(smoothIndex.value(499)));
  }

  @Test
  void theExampleIsTheOneInTheReadme() throws IOException {
    String source = Files.readString(Path.of("src/test/java/io/github/phidias/indicators/ReadmeExampleTest.java"));
    String[] parts = Files.readString(Path.of("README.md")).split("```(java)?");
    assertEquals(5, parts.length);
    for (String code : new String[] {parts[1], parts[3]}) {
      assertTrue(source.replaceAll("\\s+", " ").contains(code.strip().replaceAll("\\s+", " ")), code);
    }
  }
}

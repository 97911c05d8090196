package io.github.phidias.reports.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.TickBars;
import io.github.phidias.indicators.Indicators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeExampleTest {
  @TempDir Path folder;

  @Test
  void theExampleRuns() throws IOException {
    Bars bars = TickBars.of(5, 500);
    Path file = folder.resolve("averages.png");

    var columns = Indicators.of(BarColumns.of(bars));
    Picture picture = new Picture("two averages and the strength", bars, List.of(
        Pane.candles(new Mark.Line("fast", columns.ema(12)), new Mark.Line("slow", columns.ema(26))),
        Pane.of("RSI", new Mark.Line("14 bars", columns.rsi(14)), new Mark.Level(30), new Mark.Level(70))));
    Files.write(file, picture.png(PictureSize.USUAL, Theme.LIGHT));

    assertTrue(Files.size(file) > 10_000);
  }

  @Test
  void theExampleIsTheOneInTheReadme() throws IOException {
    String source = Files.readString(Path.of("src/test/java/io/github/phidias/reports/charts/ReadmeExampleTest.java"));
    String[] parts = Files.readString(Path.of("README.md")).split("```(java)?");
    assertEquals(3, parts.length);
    assertTrue(source.replaceAll("\\s+", " ").contains(parts[1].strip().replaceAll("\\s+", " ")));
  }
}

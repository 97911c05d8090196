package io.github.phidias.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarAggregator.Unfinished;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the example of the module's README, and checks that the README shows what runs here. */
class ReadmeTest {
  @Test
  void theExampleRuns(@TempDir Path folder) {
    // README example
    Path file = folder.resolve("btcusd-1m.csv.gz");
    BarFiles.write(Catalogue.load("bitstamp-btcusd-1m"), file);

    LoadedBars loaded = BarFiles.reader()
        .instrument(Instrument.parse("BTC/USD"))
        .badRows(BadRows.SKIP)
        .cache(folder.resolve("cache"))
        .read(file);
    Bars hours = loaded.bars().resample(Timeframe.HOUR, Unfinished.DROP);

    DoctorReport health = DataDoctor.check(file);
    System.out.println(loaded.report().text() + hours + "\n" + health.text());
    // end of example
    assertEquals(160, hours.size());
    assertEquals(DoctorReport.Verdict.SOUND, health.verdict(), health.text());
  }

  @Test
  void theReadmeShowsIt() throws IOException {
    Path module = Path.of(System.getProperty("phidias.root", "..")).resolve("datasets");
    String source = Files.readString(module.resolve("src/test/java/io/github/phidias/datasets/ReadmeTest.java"));
    String example = source.substring(source.indexOf("// README example\n") + 18, source.indexOf("    // end of example")).stripTrailing().stripIndent() + "\n";
    assertTrue(Files.readString(module.resolve("README.md")).contains("```java\n" + example + "```"), example);
  }
}

package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.phidias.bars.Bars;
import io.github.phidias.datasets.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of indicators, and which of the bars are shown. */
class IndicatorPlotTest {
  @TempDir Path folder;

  private Ran plot(String file, String... more) {
    String[] args = {"indicator", "bollinger", "--plot", folder.resolve(file).toString()};
    return Ran.of(Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new));
  }

  @Test
  void drawsTheLastBarsOfASetThatComesWithIt() throws IOException {
    Ran ran = plot("bands.png");
    assertEquals(0, ran.status(), ran.err());
    assertEquals(
        "Wrote %s: bollinger(length 20, deviations 2, source close) over 250 bars of AAPL/USD 1d\n".formatted(folder.resolve("bands.png")),
        ran.out());
    var image = ImageIO.read(folder.resolve("bands.png").toFile());
    assertEquals(1200, image.getWidth());
    assertEquals(700, image.getHeight());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("bands.png")), files.toList());
    }
  }

  @Test
  void takesSizeThemeRangeAndLevels() throws IOException {
    String[] all = {"--bars", "bitstamp-btcusd-5m", "--from", "2013-11-26", "--to", "2013-11-27", "--width", "500", "--height", "400"};
    assertTrue(plot("light.png", all).out().endsWith(" over 288 bars of BTC/USD 5m\n"));
    plot("dark.png", Stream.concat(Arrays.stream(all), Stream.of("--dark", "--level", "900")).toArray(String[]::new));
    var light = ImageIO.read(folder.resolve("light.png").toFile());
    var dark = ImageIO.read(folder.resolve("dark.png").toFile());
    assertEquals(List.of(500, 400), List.of(light.getWidth(), light.getHeight()));
    assertNotEquals(light.getRGB(2, 2), dark.getRGB(2, 2));
  }

  @Test
  void printsOnlyTheRowsAskedForWithTheValuesOfAllBars() {
    Bars bars = Catalogue.load("aapl-1d");
    List<String> all = Ran.of("indicator", "ema", "--bars", "aapl-1d").out().lines().toList();
    List<String> last = Ran.of("indicator", "ema", "--bars", "aapl-1d", "--last", "3").out().lines().toList();
    assertEquals(all.subList(all.size() - 3, all.size()), last.subList(1, 4));
    assertEquals(4, last.size());
    String from = bars.openInstant(10).toString();
    String to = bars.openInstant(12).toString();
    List<String> some = Ran.of("indicator", "ema", "--bars", "aapl-1d", "--from", from, "--to", to).out().lines().toList();
    assertEquals(all.subList(11, 13), some.subList(1, 3));
    assertEquals(3, some.size());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "indicator sma | --bars must be given",
    "indicator sma --bars aapl-1d --width 500 | --width is for a picture; name its file with --plot",
    "indicator sma --bars aapl-1d --level 5 | --level is for a picture",
    "indicator sma --plot sma.jpg | --plot was sma.jpg but pictures are PNG",
    "indicator sma --plot nowhere/sma.png | there is no folder",
    "indicator sma --plot sma.png --width 100 | --width was 100 but must be 320 to 8000 pixels",
    "indicator sma --plot sma.png --height 9000 | --height was 9000 but must be 240 to 8000 pixels",
    "indicator sma --plot sma.png --last 1 | 1 bars would be shown but a picture needs at least 2",
    "indicator sma --plot sma.png --from 2030-01-01 | 0 bars would be shown",
    "indicator sma --plot sma.png --last 0 | --last was 0 but must be 1 or more",
    "indicator sma --plot sma.png --from monday | --from was 'monday' but must be a date such as",
    "indicator sma --plot sma.png --level NaN | level was NaN but must be finite",
  })
  void refusesWhatCannotBeDrawn(String args, String sentence) {
    Ran ran = Ran.of(args.split(" "));
    assertEquals(2, ran.status(), ran.err());
    assertTrue(ran.err().contains(sentence), ran.err());
    assertFalse(Files.exists(Path.of("sma.png")));
  }

  @Test
  void refusesAFolderAndAFileThatMustNotBeWritten() throws IOException {
    Files.createDirectory(folder.resolve("folder.png"));
    assertTrue(plot("folder.png").err().contains("but that is a folder; name a file in it"));
    Path kept = Files.writeString(folder.resolve("kept.png"), "kept");
    assumeFalse(!kept.toFile().setReadOnly() || Files.isWritable(kept), "nothing is read-only for this user");
    assertTrue(plot("kept.png").err().contains("but that must not be written; name another file"));
    assertEquals("kept", Files.readString(kept));
  }
}

package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.datasets.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands print that are not a backtest. */
class ListingTest {
  @TempDir Path folder;

  @Test
  void printsASignalForEveryBar() {
    List<String> lines = Ran.of("signals", "ema_crossover", "--param", "fast_period=5", "--param", "lookback=1", "--bars", "aapl-1d").out().lines().toList();
    Bars bars = Catalogue.load("aapl-1d");
    assertEquals("index,time,action,confidence,position_size", lines.getFirst());
    assertEquals(bars.size() + 1, lines.size());
    assertEquals("0," + bars.openTime(0) + ",HOLD,0.0,0.0", lines.get(1));
    assertTrue(lines.stream().anyMatch(l -> l.endsWith(",BUY,1.0,0.1")));
    assertTrue(lines.stream().anyMatch(l -> l.endsWith(",SELL,1.0,0.1")));
  }

  @Test
  void printsAnIndicatorWithEmptyFieldsWhereItIsUndefined() {
    List<String> lines = Ran.of("indicator", "sma", "--param", "length=3", "--bars", "aapl-1d").out().lines().toList();
    Bars bars = Catalogue.load("aapl-1d");
    assertEquals("index,time,sma", lines.getFirst().replace(",value", ",sma"));
    assertEquals("1," + bars.openTime(1) + ",", lines.get(2));
    double mean = Double.parseDouble(lines.get(3).split(",")[2]);
    assertEquals((bars.close().get(0) + bars.close().get(1) + bars.close().get(2)) / 3, mean, 1e-9);
    assertEquals("index,time,macd,signal,histogram", Ran.of("indicator", "macd", "--bars", "aapl-1d").out().lines().findFirst().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"strategies", "strategies ema_crossover", "strategies sample", "indicators", "indicators macd", "data list"})
  void describesOnAScreenOfEightyColumns(String args) {
    Ran ran = Ran.of(args.split(" "));
    assertEquals(0, ran.status());
    assertTrue(ran.out().lines().allMatch(line -> line.length() <= Terminal.WIDTH), ran.out());
  }

  @Test
  void tellsDefaultsRangesAndUnits() {
    String text = Ran.of("strategies", "rsi").out();
    assertTrue(text.contains("oversold           number          30       0..50    index points\n"), text);
    assertTrue(text.contains("Fails"), text);
  }

  @Test
  void takesAFileThroughItsWholeLife() throws Exception {
    String made = folder.resolve("made.csv.gz").toString();
    String hours = folder.resolve("hours.csv").toString();
    String again = folder.resolve("again.csv.gz").toString();
    assertEquals(0, Ran.of("data", "synthetic", made, "--bars", "1000", "--seed", "7").status());
    assertTrue(Ran.of("data", "check", made).out().contains("rows       1000, good 1000"));
    assertTrue(Ran.of("data", "check", made, "--json").out().startsWith("{"));
    assertTrue(Ran.of("data", "resample", made, hours, "--timeframe", "1h").out().contains("bars of 1h from 1,000 rows"));
    assertEquals(1 + 16, Files.readAllLines(Path.of(hours)).size());
    Ran.of("data", "resample", made, hours, "--timeframe", "1h", "--keep-unfinished");
    assertEquals(1 + 17, Files.readAllLines(Path.of(hours)).size());
    assertEquals("Wrote " + again + ": 17 bars\n", Ran.of("data", "convert", hours, again).out());
    assertEquals(18, Ran.of("signals", "rsi", "--bars", again, "--no-cache").out().lines().count());
  }

  @Test
  void stopsAtABadRowOrCountsIt() throws Exception {
    Path file = folder.resolve("bad.csv");
    Files.writeString(file, "time,open,high,low,close,volume\n2024-01-01,1,2,1,2,5\n2024-01-02,1,2,1,x,5\n2024-01-03,1,2,1,2,5\n");
    Ran stopped = Ran.of("signals", "sample", "--bars", file.toString(), "--no-cache");
    assertEquals(2, stopped.status());
    assertTrue(stopped.err().contains("bad.csv:3:"), stopped.err());
    Ran skipped = Ran.of("signals", "sample", "--bars", file.toString(), "--no-cache", "--bad-rows=skip");
    assertEquals(0, skipped.status());
    assertEquals(3, skipped.out().lines().count());
    assertTrue(skipped.err().contains("1 skipped"), skipped.err());
    assertEquals(2, Ran.of("data", "check", file.toString()).status());
  }

  @Test
  void checksAConfigurationAndPrintsItsSchema() {
    Ran schema = Ran.of("config", "schema");
    assertTrue(schema.out().contains("\"fast_period\"") && schema.out().contains("\"stop_loss_pct\""), schema.out());
    Ran sound = Ran.of("config", "check", Ran.ROOT.resolve("examples/ema-crossover-btc.yaml").toString());
    assertTrue(sound.out().endsWith("is sound: a backtest of ema_crossover over bitstamp-btcusd-5m\n"), sound.err());
    Ran wrong = Ran.of("config", "check", Ran.ROOT.resolve("examples/rsi-aapl.yaml").toString(), "--set", "dataset=nowhere");
    assertEquals(2, wrong.status());
  }
}

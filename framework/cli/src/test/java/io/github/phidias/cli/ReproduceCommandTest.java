package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReproduceCommandTest {
  private static final String EMA = Ran.ROOT.resolve("examples/ema-crossover-btc.yaml").toString();

  @TempDir Path folder;

  private Path run(String... options) {
    Path out = folder.resolve("out");
    List<String> args = new ArrayList<>(List.of("backtest"));
    args.addAll(List.of(options));
    args.addAll(List.of("--out", out.toString()));
    Ran ran = Ran.of(args.toArray(String[]::new));
    assertEquals(0, ran.status(), ran.err());
    return out;
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(from), from);
    Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"phidias", "empyrical", "quantstats", "backtesting.py"})
  void saysHowManyBytesAreEqual(String convention) throws IOException {
    Path out = run(EMA, "--from", "2013-11-26", "--to", "2013-11-30", "--convention", convention, "--details");
    long bytes = Files.size(out.resolve("result.json"));
    String expected = "reproduced: %s bytes equal\n".formatted(Figures.count(bytes));
    assertEquals(new Ran(0, expected, ""), Ran.of("reproduce", out.toString()));
    assertEquals(new Ran(0, expected, ""), Ran.of("reproduce", out.resolve("result.json").toString()));
  }

  @ParameterizedTest
  @CsvSource({"ar, EG, Asia/Kathmandu, 1", "tr, TR, America/St_Johns, 2"})
  void isEqualInAnotherJvmUnderAnotherLocaleAndZone(String language, String country, String zone, String cores) throws Exception {
    Path out = run(EMA);
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Duser.language=" + language, "-Duser.country=" + country,
        "-Duser.timezone=" + zone, "-XX:ActiveProcessorCount=" + cores, "-cp", System.getProperty("java.class.path"),
        "io.github.phidias.cli.Main", "reproduce", out.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), said);
    assertTrue(said.startsWith("reproduced: ") && said.endsWith(" bytes equal\n"), said);
  }

  @Test
  void showsATamperedFigureWithBothValues() throws IOException {
    Path out = run(EMA);
    edit(out.resolve("result.json"), "\"total_trades\" : 23", "\"total_trades\" : 24");
    assertEquals(
        new Ran(1, "not reproduced: 1 place differs\n  /metrics/total_trades was 24, is 23\n", ""),
        Ran.of("reproduce", out.toString()));
  }

  @Test
  void showsTheFirstTenPlacesOfAChangedParameter() throws IOException {
    Path out = run(EMA);
    edit(out.resolve("result.json"), "\"fast_period\" : 12", "\"fast_period\" : 11");
    Ran ran = Ran.of("reproduce", out.toString());
    assertEquals(1, ran.status());
    assertTrue(ran.out().matches("(?s)not reproduced: [\\d,]+ places differ, first\n( {2}/\\S+ was .*, is .*\n){10}"), ran.out());
  }

  @Test
  void saysThatTheCodeIsAnother() throws IOException {
    Path out = run(EMA);
    edit(out.resolve("result.json"), "\"engine_hash\" : \"", "\"engine_hash\" : \"0");
    Ran ran = Ran.of("reproduce", out.toString());
    assertEquals(0, ran.status());
    String said = " bytes equal, but for the code\nthe code is not that which made the result:\n  /provenance/engine_hash was";
    assertTrue(ran.out().contains(said), ran.out());
  }

  private Path ownBars() throws IOException {
    Ran.of("data", "synthetic", folder.resolve("bars.csv").toString(), "--bars", "500");
    return Files.writeString(folder.resolve("run.yaml"), """
        kind: backtest
        bars: {file: bars.csv, instrument: AAA/EUR}
        strategy: {name: sma_crossover}
        """);
  }

  @Test
  void findsTheFileThatTheResultNamesAndOneThatWasMoved() throws IOException {
    Path out = run(ownBars().toString(), "--no-cache");
    assertEquals(0, Ran.of("reproduce", out.toString()).status());
    Path moved = Files.move(folder.resolve("bars.csv"), folder.resolve("moved.csv"));
    Ran gone = Ran.of("reproduce", out.toString());
    assertEquals(2, gone.status());
    assertTrue(gone.err().contains("say where with --bars"), gone.err());
    assertEquals(0, Ran.of("reproduce", out.toString(), "--bars", moved.toString()).status());
  }

  @Test
  void findsAFileBesideTheResultByItsRelativeName() throws IOException {
    Path out = run(ownBars().toString(), "--no-cache");
    Files.move(folder.resolve("bars.csv"), out.resolve("bars.csv"));
    edit(out.resolve("result.json"), folder.resolve("bars.csv").toString(), "bars.csv");
    Ran ran = Ran.of("reproduce", out.toString());
    assertEquals(0, ran.status(), ran.out() + ran.err());
  }

  @Test
  void saysPlainlyThatTheBarsAreOthers() throws IOException {
    Path out = run(ownBars().toString(), "--no-cache");
    JsonNode result = new ObjectMapper().readTree(out.resolve("result.json").toFile());
    Path bars = folder.resolve("bars.csv");
    List<String> rows = new ArrayList<>(Files.readAllLines(bars));
    rows.removeLast();
    Files.write(bars, rows);
    Ran ran = Ran.of("reproduce", out.toString());
    assertEquals(1, ran.status());
    String hash = result.at("/provenance/data_hash").asText();
    assertTrue(ran.out().startsWith("not reproduced: the bars are others\n  the result's  " + hash + "\n"), ran.out());
    assertTrue(ran.out().contains("(499 bars of AAA/EUR 1m"), ran.out());
  }

  @Test
  void dropsTheBadRowsThatTheRunDropped() throws IOException {
    Path yaml = ownBars();
    List<String> rows = new ArrayList<>(Files.readAllLines(folder.resolve("bars.csv")));
    rows.set(100, rows.get(100).replaceFirst(",[^,]*$", ",-5"));
    Files.write(folder.resolve("bars.csv"), rows);
    Path out = run(yaml.toString(), "--no-cache", "--bad-rows", "skip");
    assertEquals(0, Ran.of("reproduce", out.toString()).status());
  }

  @Test
  void refusesWhatIsNoResult() throws IOException {
    assertTrue(Ran.of("reproduce", folder.toString()).err().contains("there is no such file; name a result.json or its folder"));
    Path file = Files.write(folder.resolve("result.json"), new byte[] {'"', (byte) 0xff, '"'});
    assertTrue(Ran.of("reproduce", file.toString()).err().contains("not UTF-8"));
    Files.writeString(file, "{}");
    Ran ran = Ran.of("reproduce", file.toString());
    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("/provenance is missing"), ran.err());
    Path out = run(EMA);
    assertTrue(Ran.of("reproduce", out.toString(), "--bars", "none.csv").err().contains("neither a file nor a data set"));
    Ran other = Ran.of("reproduce", out.toString(), "--bars", "bitstamp-btcusd-1h");
    assertEquals(1, other.status());
    assertTrue(other.out().startsWith("not reproduced: the bars are others"), other.out());
  }
}

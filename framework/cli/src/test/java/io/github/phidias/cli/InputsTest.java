package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that read more than bars, from the configuration to the manifest and back. */
class InputsTest {
  private static final String EXAMPLE = Ran.ROOT.resolve("examples/perpetual-btc.yaml").toString();

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("fees.yaml"), "venue: x\nschedule:\n  - {from: always, maker: 0.001, taker: 0.002}\n");
    Files.writeString(folder.resolve("late.yaml"), "venue: x\nschedule:\n  - {from: 2020-01-01, maker: 0.001, taker: 0.002}\n");
    Files.writeString(folder.resolve("funding.csv"), """
        time,rate
        2013-11-25T16:00:00Z,0.001
        2013-11-26T16:00:00Z,0.001
        2013-11-27T16:00:00Z,0.001
        2013-11-28T16:00:00Z,0.001
        2013-11-29T16:00:00Z,0.001
        2013-11-30T16:00:00Z,0.001
        """);
    Files.writeString(folder.resolve("old.csv"), "time,rate\n2010-01-01T00:00:00Z,0.001\n");
    Files.writeString(folder.resolve("actions.csv"), "time,kind,value,note\n2013-11-27,dividend,1.5,\n");
  }

  /** A configuration of hourly bars with a section simulator and a section inputs. */
  private String run(String simulator, String inputs) throws IOException {
    return Files.writeString(folder.resolve("run.yaml"), """
        kind: backtest
        dataset: bitstamp-btcusd-1h
        strategy: {name: ema_crossover, parameters: {fast_period: 3, slow_period: 8, position_size: 1}}
        simulator: %s
        inputs: %s
        """.formatted(simulator, inputs)).toString();
  }

  private static JsonNode json(String... arguments) throws IOException {
    List<String> args = new ArrayList<>(Arrays.asList(arguments));
    args.add("--json");
    Ran ran = Ran.of(args.toArray(String[]::new));
    assertEquals(0, ran.status(), ran.err());
    return new ObjectMapper().readTree(ran.out());
  }

  private static double paid(JsonNode result) {
    return result.at("/holding/funding").doubleValue();
  }

  @Nested
  class Read {
    @Test
    void fundingIsPaidOutOfTheEquity() throws IOException {
      JsonNode without = json("backtest", run("{stop_loss_pct: null, take_profit_pct: null}", "{}"));
      JsonNode with = json("backtest", run("{stop_loss_pct: null, take_profit_pct: null}", "{funding: funding.csv}"));
      assertEquals(0, paid(without));
      assertTrue(paid(with) > 0, with.at("/holding").toString());
      assertTrue(with.at("/metrics/final_equity").doubleValue() < without.at("/metrics/final_equity").doubleValue());
      Ran said = Ran.of("backtest", folder.resolve("run.yaml").toString());
      assertTrue(said.out().contains("Path          events, because funding is given\n"), said.out());
      assertTrue(said.out().contains("Inputs        funding funding.csv\n") && said.out().contains(" in funding\n"), said.out());
    }

    @Test
    void dividendsAreReceived() throws IOException {
      JsonNode result = json("backtest", run("{stop_loss_pct: null, take_profit_pct: null}", "{corporate_actions: actions.csv}"));
      assertTrue(result.at("/holding/dividends").doubleValue() > 0, result.at("/holding").toString());
    }

    @Test
    void finerBarsDecideWhatAnHourLeavesOpen() throws IOException {
      String near = "stop_loss_pct: 0.005, take_profit_pct: 0.005";
      JsonNode coarse = json("backtest", run("{" + near + "}", "{}"));
      JsonNode fine = json("backtest", run(
          "{intrabar: FINER_BARS, " + near + "}", "{finer_bars: {dataset: bitstamp-btcusd-1m}}"));
      int open = coarse.at("/intrabar/ambiguous_bars").intValue();
      assertTrue(open > fine.at("/intrabar/ambiguous_bars").intValue(), coarse.at("/intrabar").toString());
      assertEquals("PESSIMISTIC", coarse.at("/intrabar/policy").textValue());
      assertTrue(fine.at("/metrics/final_equity").doubleValue() > coarse.at("/metrics/final_equity").doubleValue());
      Ran said = Ran.of("backtest", run("{" + near + "}", "{}"));
      assertTrue(said.out().contains(
          "Intrabar      PESSIMISTIC decided %d of 161 bars; --ambiguity shows the band\n".formatted(open)), said.out());
    }

    @Test
    void saysWhichPartIsNotCovered() throws IOException {
      Files.writeString(folder.resolve("funding.csv"), "time,rate\n2013-11-26T16:00:00Z,0.001\n2013-11-26T20:00:00Z,0.001\n");
      Ran ran = Ran.of("backtest", run("{}", "{funding: funding.csv}"));
      assertEquals(0, ran.status());
      assertTrue(ran.err().startsWith("phidias: note: funding is known for a part of the time only"), ran.err());
    }

    @Test
    void aScheduleTakesThePlaceOfTheCommission() throws IOException {
      Ran ran = Ran.of("backtest", run("{}", "{commission_schedule: fees.yaml}"));
      assertEquals(0, ran.status(), ran.err());
      assertTrue(ran.out().contains("Costs         commission by fees.yaml and slippage 0.05 % a fill\n"), ran.out());
      assertTrue(ran.out().contains("Path          events, because a commission schedule is given\n"), ran.out());
    }

    @Test
    void sessionsAreInTheManifestAndInTheDetails() throws IOException {
      JsonNode result = json("backtest", EXAMPLE, "--details");
      assertEquals("America/New_York", result.at("/provenance/session/zone").textValue());
      assertEquals("17:00", result.at("/provenance/session/end").textValue());
      JsonNode utc = json(
          "backtest", EXAMPLE, "--details", "--set", "session.zone=UTC", "--set", "session.start=\"00:00\"",
          "--set", "session.end=\"24:00\"");
      assertEquals(7, utc.at("/details/sessions/all/count").intValue());
      assertFalse(result.at("/details/sessions").equals(utc.at("/details/sessions")));
      String shown = Ran.of("backtest", EXAMPLE, "--details").out();
      assertTrue(shown.contains("Return by session, 17:00 to 17:00 America/New_York, percent"), shown);
    }
  }

  @Nested
  class Refused {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "{commission: 0.001} | {commission_schedule: fees.yaml} | run.yaml:4:25: simulator.commission was given beside inputs.commission_schedule",
      "{intrabar: FINER_BARS} | {} | run.yaml:4:23: simulator.intrabar was FINER_BARS but there are none",
      "{} | {finer_bars: {dataset: bitstamp-btcusd-1m}} | run.yaml:5:22: inputs.finer_bars was given but nothing would read it",
      "{intrabar: FINER_BARS} | {finer_bars: {timeframe: 1m}} | run.yaml:5:22: inputs.finer_bars needs the key dataset or the key file",
      "{intrabar: FINER_BARS} | {finer_bars: {dataset: a, file: b}} | inputs.finer_bars.file was given beside dataset",
      "{intrabar: FINER_BARS} | {finer_bars: {dataset: a, timeframe: 1m}} | inputs.finer_bars.timeframe was \"1m\" but the data set a has its own",
      "{intrabar: FINER_BARS} | {finer_bars: {file: a, timeframe: 1x}} | inputs.finer_bars.timeframe cannot be read",
      "{intrabar: FINER_BARS} | {finer_bars: {dataset: bitstamp}} | inputs.finer_bars.dataset was 'bitstamp' but must be the id",
      "{intrabar: FINER_BARS} | {finer_bars: {dataset: aapl-1d}} | inputs.finer_bars are of AAPL/USD but the bars are of BTC/USD",
      "{intrabar: FINER_BARS} | {finer_bars: {dataset: bitstamp-btcusd-1h}} | inputs.finer_bars are of 1h, of which no whole number over one is a bar of 1h",
      "{} | {funding: none.csv} | none.csv but there is no such file; a relative path starts at the configuration's folder",
      "{} | {funding: old.csv} | inputs.funding has no payment in the time of the bars",
      "{} | {funding: actions.csv} | actions.csv:1:",
      "{} | {funding: \"\"} | run.yaml:5:19: inputs.funding was \"\" but must be a path",
      "{} | {funding: 3} | run.yaml:5:19: inputs.funding was 3",
      "{} | {fundin: funding.csv} | run.yaml:5:10: inputs.fundin is not a key here; did you mean funding?",
      "{} | {corporate_actions: funding.csv} | funding.csv:1:",
      "{} | {commission_schedule: funding.csv} | funding.csv",
      "{} | {commission_schedule: late.yaml} | late.yaml:3:12",
    })
    void withItsPlace(String simulator, String inputs, String sentence) throws IOException {
      Ran ran = Ran.of("backtest", run(simulator, inputs));
      assertEquals(2, ran.status(), ran.err() + ran.out());
      assertTrue(ran.err().contains(sentence), ran.err());
      assertEquals("", ran.out());
    }

    @Test
    void byConfigCheckAsWell() throws IOException {
      assertEquals(0, Ran.of("config", "check", run("{}", "{funding: funding.csv}")).status());
      assertTrue(Ran.of("config", "check", run("{}", "{funding: actions.csv}")).err().contains("actions.csv:1:"));
    }
  }

  @Nested
  class MadeAgain {
    private Path out() {
      return folder.resolve("out");
    }

    private void make(String... further) throws IOException {
      List<String> args = new ArrayList<>(List.of("backtest", run(
          "{intrabar: FINER_BARS, stop_loss_pct: 0.005, take_profit_pct: 0.005}",
          "{commission_schedule: fees.yaml, funding: funding.csv, corporate_actions: actions.csv, "
              + "finer_bars: {dataset: bitstamp-btcusd-1m}}"), "--out", out().toString()));
      args.addAll(List.of(further));
      Ran ran = Ran.of(args.toArray(String[]::new));
      assertEquals(0, ran.status(), ran.err());
    }

    @Test
    void toTheByteWithAllInputs() throws IOException {
      make("--details", "--explain", "--ambiguity");
      JsonNode result = new ObjectMapper().readTree(out().resolve("result.json").toFile());
      JsonNode inputs = result.at("/provenance/inputs");
      assertEquals(
          "commission_schedule funding corporate_actions finer_bars",
          String.join(" ", inputs.findValuesAsText("name")));
      assertEquals(InputFiles.sha256(Files.readAllBytes(folder.resolve("funding.csv"))), inputs.at("/1/sha256").textValue());
      assertEquals("bitstamp-btcusd-1m", inputs.at("/3/dataset").textValue());
      Ran again = Ran.of("reproduce", out().toString());
      assertEquals(0, again.status(), again.out() + again.err());
      assertTrue(again.out().startsWith("reproduced: "), again.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
      "fees.yaml | commission schedule", "funding.csv | funding", "actions.csv | corporate actions"})
    void notFromAFileThatHasChangedWhichIsNamed(String name, String label) throws IOException {
      make();
      Path file = folder.resolve(name);
      byte[] before = Files.readAllBytes(file);
      Files.writeString(file, "no longer anything that can be read");
      String expected = "not reproduced: %s: %s is not what the result read\n  the result's  %s\n  that read     %s\n".formatted(
          label, file, InputFiles.sha256(before), InputFiles.sha256(Files.readAllBytes(file)));
      assertEquals(new Ran(1, expected, ""), Ran.of("reproduce", out().toString()));
    }

    @Test
    void notFromFinerBarsThatHaveChanged() throws IOException {
      make();
      Path result = out().resolve("result.json");
      Files.writeString(result, Files.readString(result).replace("\"bitstamp-btcusd-1m\"", "\"bitstamp-btcusd-5m\""));
      Ran ran = Ran.of("reproduce", out().toString());
      assertEquals(1, ran.status(), ran.err());
      assertTrue(ran.out().startsWith("not reproduced: finer bars: bitstamp-btcusd-5m is not what the result read\n"), ran.out());
    }

    @Test
    void fromAFileThatWasMoved() throws IOException {
      make();
      Path moved = Files.move(folder.resolve("funding.csv"), folder.resolve("moved.csv"));
      Ran gone = Ran.of("reproduce", out().toString());
      assertEquals(2, gone.status());
      assertTrue(gone.err().contains("nor from the folder of the result; say where with --input funding=FILE"), gone.err());
      assertEquals(0, Ran.of("reproduce", out().toString(), "--input", "funding=" + moved).status());
      Ran unknown = Ran.of("reproduce", out().toString(), "--input", "fundin=" + moved);
      assertEquals(2, unknown.status());
      assertTrue(unknown.err().contains("with an input that the result names: did you mean funding?"), unknown.err());
    }

    @Test
    void fromFinerBarsInAFile() throws IOException {
      Path bars = folder.resolve("bars.csv");
      Ran.of("data", "synthetic", bars.toString(), "--bars", "600");
      Ran.of("data", "resample", bars.toString(), folder.resolve("coarse.csv").toString(), "--timeframe", "5m");
      Path config = Files.writeString(folder.resolve("own.yaml"), """
          kind: backtest
          bars: {file: coarse.csv, instrument: AAA/EUR}
          strategy: {name: sma_crossover, parameters: {fast_period: 3, slow_period: 6}}
          simulator: {intrabar: FINER_BARS}
          inputs: {finer_bars: {file: bars.csv, timeframe: 1m}}
          """);
      Ran ran = Ran.of("backtest", config.toString(), "--no-cache", "--out", out().toString());
      assertEquals(0, ran.status(), ran.err());
      Ran again = Ran.of("reproduce", out().toString());
      assertEquals(0, again.status(), again.out() + again.err());
      List<String> rows = new ArrayList<>(Files.readAllLines(bars));
      rows.removeLast();
      Files.write(bars, rows);
      Ran other = Ran.of("reproduce", out().toString());
      assertEquals(1, other.status(), other.err());
      assertTrue(other.out().startsWith("not reproduced: finer bars: "), other.out());
    }
  }
}

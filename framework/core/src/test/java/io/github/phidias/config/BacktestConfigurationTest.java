package io.github.phidias.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.sessions.SessionCalendar;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestConfigurationTest {
  private static final String BASE = "kind: backtest\nstrategy: {name: demo_cross}\n";

  private static BacktestConfiguration read(String text, String... sets) {
    return BacktestConfiguration.of(
        ConfigDocument.parse("run.yaml", Path.of("/configs"), text),
        Arrays.stream(sets).map(ConfigOverride::parse).toList(), DemoCross.REGISTRY);
  }

  private static InputException refused(String text, String... sets) {
    return assertThrows(InputException.class, () -> read(text, sets));
  }

  @Test
  void readsEveryPart() {
    var read = read("""
        kind: backtest
        bars: {file: ../data/x.csv.gz, instrument: btc/usd, timeframe: 1m}
        from: 2013-11-26
        to: 2013-11-27T12:00+02:00
        strategy: {name: demo_cross, parameters: {fast_period: 5, trendFilter: true, smoothing: simple}}
        simulator: {commission: 0.002, stop_loss_pct: null, trading_window: {startHour: 8, end_hour: 17}}
        session: {zone: UTC, start: "00:00", end: "24:00", periods_per_year: 252}
        reports: []
        """);
    assertEquals(
        new BarSource.File(Path.of("/data/x.csv.gz"), Optional.of(new Instrument("BTC", "USD")), Optional.of(Timeframe.MINUTE)),
        read.source());
    assertEquals(Optional.of(Instant.parse("2013-11-26T00:00:00Z")), read.from());
    assertEquals(Optional.of(Instant.parse("2013-11-27T10:00:00Z")), read.to());
    assertEquals(Map.of("fast_period", 5, "trend_filter", true, "smoothing", "simple"), read.parameters());
    assertEquals(new DemoCross(5, 26, 1, true, DemoCross.Smoothing.SIMPLE), read.createStrategy(DemoCross.REGISTRY));
    assertEquals(0.002, read.settings().commission());
    assertTrue(read.settings().stopLossPct().isEmpty());
    assertEquals(8, read.settings().tradingWindow().orElseThrow().startHour());
    assertEquals(252, read.settings().periodsPerYear().orElseThrow());
    assertEquals(SessionCalendar.UTC_DAYS, read.session());
  }

  @Test
  void wantsADatasetOrAFileAndNotBoth() {
    assertEquals(new BarSource.Dataset("x"), read(BASE + "dataset: x\n").source());
    assertTrue(refused(BASE).getMessage().contains("needs the key dataset, or bars"));
    String both = refused(BASE + "dataset: x\nbars: {file: y.csv}\n").getMessage();
    assertTrue(both.startsWith("run.yaml:4:7: bars was given beside dataset"), both);
  }

  @ParameterizedTest
  @ValueSource(strings = {"optimize", "paper", "live", "serve"})
  void saysWhichKindsComeLater(String kind) {
    assertTrue(refused("kind: " + kind + "\n").getMessage().equals(
        "run.yaml:1:7: kind was " + kind + ", which is not available in this version; only backtest is"));
  }

  @Test
  void refusesOtherKindsAndStrategies() {
    assertTrue(refused("kind: backtset\n").getMessage().contains("did you mean backtest?"));
    InputException unknown = refused("kind: backtest\ndataset: x\nstrategy: {name: demo_crss}\n");
    assertEquals(ErrorCode.UNKNOWN_STRATEGY, unknown.code());
    assertTrue(unknown.getMessage().contains("did you mean demo_cross?"), unknown.getMessage());
  }

  @Test
  void refusesWhatItWouldOtherwiseIgnore() {
    assertTrue(refused(BASE + "dataset: x\noptimize: {space: {}}\n").getMessage().contains("optimize is not for kind backtest"));
    assertTrue(refused(BASE + "dataset: x\nreports: [tearsheet]\n").getMessage()
        .startsWith("run.yaml:4:11: reports[0] was \"tearsheet\" but no reports are available"));
  }

  @Nested
  class Inputs {
    @Test
    void areNoneByDefault() {
      assertEquals(BacktestInputs.NONE, read(BASE + "dataset: x\n").inputs());
      assertEquals(BacktestInputs.NONE, read(BASE + "dataset: x\ninputs: {}\n").inputs());
    }

    @Test
    void arePathsFromTheFolderOfTheConfiguration() {
      assertEquals(
          new BacktestInputs(
              Optional.of(Path.of("/configs/fees.yaml")), Optional.of(Path.of("/data/funding.csv")),
              Optional.of(Path.of("/abs/actions.csv")), Optional.of(new BarSource.File(
                  Path.of("/configs/minutes.csv"), Optional.empty(), Optional.of(Timeframe.MINUTE)))),
          read(BASE + """
              dataset: x
              simulator: {intrabar: FINER_BARS}
              inputs:
                commission_schedule: fees.yaml
                funding: ../data/funding.csv
                corporate_actions: /abs/actions.csv
                finer_bars: {file: minutes.csv, timeframe: 1m}
              """).inputs());
    }

    @Test
    void mayBeSetOnTheCommandLine() {
      assertEquals(
          Optional.of(new BarSource.Dataset("z")),
          read(BASE + "dataset: x\n", "inputs.finer_bars.dataset=z", "simulator.intrabar=FINER_BARS").inputs().finerBars());
    }

    @Test
    void takeFinerBarsUnderAnyPolicyWhenAllOfThemAreToRun() {
      ConfigDocument document = ConfigDocument.parse(
          "run.yaml", Path.of("/configs"), BASE + "dataset: x\ninputs: {finer_bars: {dataset: z}}\n");
      assertTrue(BacktestConfiguration.of(document, List.of(), DemoCross.REGISTRY, true).inputs().finerBars().isPresent());
      assertThrows(InputException.class, () -> BacktestConfiguration.of(document, List.of(), DemoCross.REGISTRY, false));
    }

    @Test
    void areRefusedWhereTheyContradictTheSimulatorAllAtOnce() {
      String seen = refused(BASE + """
          dataset: x
          simulator: {commission: 0, commission_rebate: 0.001, intrabar: FINER_BARS}
          inputs: {commission_schedule: fees.yaml}
          """).getMessage();
      assertEquals(3, seen.lines().count(), seen);
      assertTrue(seen.contains("run.yaml:4:25: simulator.commission was given beside inputs.commission_schedule"), seen);
      assertTrue(seen.contains("simulator.commission_rebate was given beside"), seen);
      assertTrue(seen.contains("simulator.intrabar was FINER_BARS but there are none"), seen);
    }
  }

  @Nested
  class Session {
    @Test
    void isWholeDaysInUtcByDefault() {
      assertEquals(SessionCalendar.UTC_DAYS, read(BASE + "dataset: x\n").session());
      assertEquals(SessionCalendar.UTC_DAYS, read(BASE + "dataset: x\nsession: {periods_per_year: 252}\n").session());
    }

    @Test
    void isReadWithZoneTimesAndWeekdays() {
      assertEquals(
          SessionCalendar.of("America/New_York", "09:30", "16:00", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
          read(BASE + """
              dataset: x
              session:
                zone: America/New_York
                start: "09:30"
                end: "16:00"
                weekdays: [monday, tuesday, wednesday, thursday, friday]
              """).session());
    }

    @Test
    void mayBeSetOnTheCommandLine() {
      assertEquals(
          SessionCalendar.of("Europe/Berlin", "00:00", "24:00", EnumSet.allOf(DayOfWeek.class)),
          read(BASE + "dataset: x\n", "session.zone=Europe/Berlin").session());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
      "{zone: Mars/Base} | run.yaml:4:17: session.zone was 'Mars/Base' but must be an IANA name",
      "{start: \"24:00\"} | run.yaml:4:18: session.start was '24:00' but must be a time of day",
      "{start: \"9:30\"} | run.yaml:4:18: session.start was '9:30' but must be a time of day",
      "{end: \"24:01\"} | run.yaml:4:16: session.end was '24:01' but must be a time of day",
      "{weekdays: []} | run.yaml:4:21: session.weekdays ",
      "{weekdays: [funday]} | run.yaml:4:22: session.weekdays[0] was \"funday\" but must be",
      "{start: 09:00} | run.yaml:4:18: session.start was 09:00: some readers take that for a number of base 60; quote it",
    })
    void isRefusedWithItsPlace(String session, String message) {
      String seen = refused(BASE + "dataset: x\nsession: " + session + "\n").getMessage();
      assertTrue(seen.startsWith(message), seen);
    }
  }

  @Test
  void refusesContradictions() {
    assertTrue(refused(BASE + "dataset: x\nfrom: 2020-01-02\nto: 2020-01-02\n").getMessage().contains("to was \"2020-01-02\" but must be after from"));
    assertTrue(refused(BASE + "dataset: x\nsimulator: {periods_per_year: 252}\nsession: {periods_per_year: 365}\n")
        .getMessage().contains("but simulator.periods_per_year is 252"));
    read(BASE + "dataset: x\nsimulator: {periods_per_year: 252}\nsession: {periods_per_year: 252.0}\n");
    assertTrue(refused(BASE + "dataset: x\nsimulator:\n  sizing: RISK\n  stop_loss_pct: null\n").getMessage()
        .startsWith("run.yaml:6:18: simulator.stop_loss_pct: "));
    assertTrue(refused(BASE + "dataset: x\n", "strategy.parameters.fast_period=30").getMessage()
        .startsWith("--set strategy.parameters.fast_period: strategy.parameters.fast_period: fast_period was 30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020", "2020-13-01", "yesterday", "2020-01-01 10:00", "2020-02-30", "2020-01-01T"})
  void refusesOtherDates(String date) {
    assertTrue(refused(BASE + "dataset: x\nfrom: " + date + "\n").getMessage().startsWith("run.yaml:4:7: from was "));
  }

  @ParameterizedTest
  @CsvSource({"instrument, B T C", "timeframe, 1 hour"})
  void refusesOtherInstrumentsAndTimeframes(String key, String value) {
    assertTrue(refused(BASE + "bars: {file: x, " + key + ": " + value + "}\n").getMessage().contains("bars." + key + " cannot be read"));
  }

  @Nested
  class Overrides {
    private static final String DOCUMENT =
        BASE + "dataset: x\nsimulator: {commission: 0.002, tradingWindow: {start_hour: 8}}\n";

    @Test
    void replaceAndAddValues() {
      var read = read(
          DOCUMENT, "simulator.commission=0", "strategy.parameters.fastPeriod=10", "simulator.stop_loss_pct=null",
          "from=2020-01-01", "dataset='2020'", "simulator.trading_window.end_hour=12");
      assertEquals(0, read.settings().commission());
      assertEquals(Map.of("fast_period", 10), read.parameters());
      assertTrue(read.settings().stopLossPct().isEmpty());
      assertEquals(12, read.settings().tradingWindow().orElseThrow().endHour());
      assertEquals(new BarSource.Dataset("2020"), read.source());
      assertTrue(read(DOCUMENT, "simulator.trading_window=null").settings().tradingWindow().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
      "simulator.comission=1 | --set simulator.comission: simulator.comission is not a parameter; did you mean commission?",
      "strategy.parameter.fast_period=1 | --set strategy.parameter.fast_period: strategy.parameter is not a key here; did you mean parameters?",
      "simulator.commission=no | --set simulator.commission: simulator.commission was no: readers of YAML disagree",
      "simulator.commission= | --set simulator.commission: simulator.commission must have a value",
      "simulator.commission='0' | --set simulator.commission: simulator.commission was \"0\" but must be a number",
      "kind.x=1 | --set kind.x: kind is not an object",
      "simulator=1 | --set simulator: simulator is an object or list",
      "simulator | --set was 'simulator' but must be path=value",
      "simulator..x=1 | --set was 'simulator..x=1' but must be path=value",
    })
    void areReadAsStrictly(String set, String message) {
      String seen = refused(DOCUMENT, set).getMessage();
      assertTrue(seen.startsWith(message), seen);
    }

    @Test
    void leaveTheDocumentAlone() {
      ConfigDocument document = ConfigDocument.parse("run.yaml", Path.of("/"), DOCUMENT);
      var before = document.tree();
      BacktestConfiguration.of(document, List.of(ConfigOverride.parse("simulator.commission=0")), DemoCross.REGISTRY);
      assertEquals(before, document.tree());
    }
  }

  @Test
  void publishesASchemaThatNamesTheStrategies() {
    var schema = BacktestConfiguration.schema(DemoCross.REGISTRY);
    assertEquals("demo_cross", schema.at("/properties/strategy/properties/name/enum/0").asText());
    assertFalse(schema.get("additionalProperties").asBoolean());
  }
}

package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class IsolationTest {
  private static final String EMA = Ran.ROOT.resolve("examples/ema-crossover-btc.yaml").toString();
  private static final String AT_BAR = "strategy test_hostile at bar 41 (2000-04-28T00:00:00Z), parameters {deed=";

  @TempDir Path folder;
  private List<Path> beaconsBefore;

  private static List<Path> beacons() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.toString().endsWith(".beacon")).sorted().toList();
    }
  }

  @BeforeEach
  void remember() throws IOException {
    beaconsBefore = beacons();
  }

  @AfterEach
  void nothingIsLeftBehind() throws IOException {
    assertEquals(List.of(), ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList());
    assertEquals(beaconsBefore, beacons());
  }

  private Ran backtest(String strategy, String deed, String... options) throws IOException {
    Path file = Files.writeString(
        folder.resolve(deed + ".yaml"),
        "kind: backtest\ndataset: aapl-1d\nstrategy: {name: %s, parameters: {deed: %s}}\n".formatted(strategy, deed));
    List<String> arguments = new ArrayList<>(List.of("backtest", file.toString()));
    arguments.addAll(Arrays.asList(options));
    return Ran.of(arguments.toArray(String[]::new));
  }

  private static void failedWith(String message, Ran ran) {
    assertEquals("phidias: " + message, ran.err().replaceAll("\r?\n  ", " ").strip());
    assertEquals("", ran.out());
    assertEquals(1, ran.status());
  }

  @Nested
  class InAProcessOfItsOwn {
    @Test
    void givesTheSameBytes() throws IOException {
      assertEquals(Ran.of("backtest", EMA, "--json"), Ran.of("backtest", EMA, "--json", "--isolate"));
      assertEquals(Ran.of(false, "backtest", EMA), Ran.of(false, "backtest", EMA, "--isolate", "--isolate-heap=256m"));
    }

    @Test
    void writesTheSameFiles() throws IOException {
      Ran.of("backtest", EMA, "--out", folder.resolve("here").toString());
      Ran.of("backtest", EMA, "--out", folder.resolve("there").toString(), "--isolate");
      for (String name : List.of("result.json", "trades.csv", "equity.csv")) {
        assertEquals(-1, Files.mismatch(folder.resolve("here").resolve(name), folder.resolve("there").resolve(name)), name);
      }
    }

    @Test
    void refusesAndFailsInTheSameWords() throws IOException {
      assertEquals(Ran.of("backtest", EMA, "--set", "dataset=none"), Ran.of("backtest", EMA, "--set", "dataset=none", "--isolate"));
      Ran inside = backtest("test_hostile", "throws");
      assertTrue(inside.err().contains(AT_BAR + "THROWS}: failed with java.lang.IllegalStateException: no luck"), inside.err());
      assertEquals(inside, backtest("test_hostile", "throws", "--isolate"));
    }

    @Test
    void anEndlessLoopIsEndedAtItsDeadline() throws IOException {
      failedWith(
          AT_BAR + "LOOPS}: no answer for 2 s; its process was ended: look for a loop without end, or allow more with --deadline",
          backtest("test_hostile", "loops", "--isolate", "--deadline", "2s"));
    }

    @Test
    void soIsOneBeforeThereIsAStrategy() throws IOException {
      Ran ran = backtest("test_hostile", "loops_when_made", "--isolate", "--deadline", "2s");
      assertTrue(ran.err().contains("; its process was ended: look for a loop without end"), ran.err());
    }

    @Test
    void takingAllMemoryIsToldAsSuch() throws IOException {
      failedWith(
          AT_BAR + "HOARDS}: out of memory; it may take 64m: look for what it keeps, or allow more with --isolate-heap",
          backtest("test_hostile", "hoards", "--isolate", "--isolate-heap", "64m"));
    }

    @ParameterizedTest
    @CsvSource({"exits, 7", "exits_well, 0", "exits_as_if_out_of_memory, 3"})
    void anExitIsToldWithItsCode(String deed, int code) throws IOException {
      failedWith(
          AT_BAR + deed.toUpperCase(java.util.Locale.ROOT) + "}: ended the process with code " + code
              + "; a strategy throws an exception to end its run",
          backtest("test_hostile", deed, "--isolate"));
    }

    @Test
    void anExitByColumnNamesNoBar() throws IOException {
      Ran ran = backtest("test_hostile_column", "exits", "--isolate");
      assertTrue(ran.err().contains(
          "strategy test_hostile_column in its column of signals, parameters {deed=EXITS}: ended the process"), ran.err());
    }

    @Test
    void oneThatKeepsTheProcessFromEndingIsEnded() throws IOException {
      Ran ran = backtest("test_hostile", "lingers", "--isolate", "--deadline", "2s", "--json");
      assertEquals(1, ran.status());
      assertTrue(ran.err().contains("strategy test_hostile after the last bar, parameters {deed=LINGERS}: no answer for 2 s"), ran.err());
    }

    @Test
    void whatAStrategyPrintsStaysOutOfTheResult() throws IOException {
      Ran chatty = backtest("test_hostile", "chatters", "--isolate", "--json");
      assertEquals("noise", chatty.err().strip());
      assertEquals(backtest("test_hostile", "none", "--json").out(), chatty.out().replace("\"CHATTERS\"", "\"NONE\""));
    }
  }

  @Nested
  class InThisProcess {
    @Test
    void anEndlessLoopIsReportedAtItsDeadlineAndAbandoned() throws IOException {
      try {
        failedWith(
            AT_BAR + "LOOPS}: no answer for 500 ms; its thread cannot be stopped and was abandoned: look for a loop without end, "
                + "allow more with --deadline, or run with --isolate",
            backtest("test_hostile", "loops", "--deadline", "500ms"));
      } finally {
        HostileStrategies.LOOPS_MAY_END.countDown();
      }
    }

    @Test
    void aFailureIsTheSameWithAndWithoutADeadline() throws IOException {
      assertEquals(
          backtest("test_hostile", "throws", "--deadline", "none"), backtest("test_hostile", "throws", "--deadline", "20s"));
    }

    @Test
    void anErrorEndsTheListOfSignalsAsAFailedRun() {
      Ran ran = Ran.of("signals", "test_hostile", "--param", "deed=throws_an_error", "--bars", "aapl-1d");
      assertEquals(1, ran.status());
      assertEquals("phidias: strategy test_hostile failed with java.lang.AssertionError: no way\n", ran.err().replace("\r\n", "\n"));
    }

    @Test
    void theDeadlineChangesNoByte() throws IOException {
      assertEquals(
          backtest("test_hostile", "none", "--json", "--deadline", "none"), backtest("test_hostile", "none", "--json", "--deadline", "5s"));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "--deadline=10 | --deadline was '10' but must be a whole number of ms, s or m, such as 10s, or none",
    "--deadline=0s | --deadline was '0s'",
    "--deadline=1441m | --deadline was 1441m but must be from 1ms to 1440m, or none",
    "--isolate --isolate-heap=31m | --isolate-heap was '31m' but must be a whole number of m or g, at least 32m",
    "--isolate --isolate-heap=much | --isolate-heap was 'much'",
    "--isolate --deadline=soon | --deadline was 'soon'",
  })
  void refusesWhatItCannotKeep(String options, String sentence) {
    List<String> arguments = new ArrayList<>(List.of("backtest", EMA));
    arguments.addAll(List.of(options.split(" ")));
    Ran ran = Ran.of(arguments.toArray(String[]::new));
    assertEquals(2, ran.status(), ran.err());
    assertTrue(ran.err().contains(sentence), ran.err());
    assertFalse(ran.err().contains("\tat "), ran.err());
  }
}

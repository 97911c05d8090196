package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "--help", "-h", "help", "--debug --help"})
  void saysWhatThereIs(String args) {
    Ran ran = Ran.of(args.isEmpty() ? new String[0] : args.split(" "));
    assertEquals(0, ran.status());
    assertAll(Arrays.stream(Commands.values()).map(c -> () -> assertTrue(ran.out().contains("  " + c.title + " "))));
    assertEquals("", ran.err());
  }

  static Stream<String> commands() {
    return Stream.concat(
        Arrays.stream(Commands.values()).map(c -> c.title),
        Stream.of("data list", "data check", "data convert", "data resample", "data synthetic", "config check", "config schema"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void hasHelpForEachThatFitsTheScreen(String command) {
    Ran ran = Ran.of((command + " --help").split(" "));
    assertEquals(0, ran.status());
    assertTrue(ran.out().startsWith("Usage: phidias " + command), ran.out());
    assertTrue(ran.out().lines().allMatch(line -> line.length() <= Terminal.WIDTH), ran.out());
    assertEquals(ran, Ran.of(("help " + command).split(" ")));
  }

  @Test
  void saysItsVersion() {
    assertTrue(Ran.of("--version").out().matches("Phidias \\S.* on Java 25.*\n"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "bactest | unknown command 'bactest'; did you mean backtest?",
    "data lst | unknown command 'lst'; did you mean list?",
    "backtest x.yaml --ot d | unknown option --ot; did you mean --out",
    "backtest | Missing required parameter: 'FILE'",
    "signals rsi | Missing required option: '--bars=FILE|ID'",
    "data | data needs a command: list",
    "strategies a b | 'b' was not expected here",
    "backtest a.yaml --out a --out b | option '--out' (DIR) should be specified only once",
    "backtest none.yaml | no such file: none.yaml",
    "strategies rsii | strategy 'rsii' is not known; did you mean rsi or rsi_2?",
    "indicators rsi_wild | indicator 'rsi_wild' is not known; did you mean rsi_wilder",
    "signals rsi --bars aapl | 'aapl' is neither a file nor a data set; did you mean aapl-1d",
    "signals rsi --bars aapl-1d --timeframe 1d | --instrument and --timeframe are for files",
    "signals rsi --bars aapl-1d --param oversoldd=3 | oversoldd is not a parameter; did you mean oversold?",
    "signals rsi --bars aapl-1d --param oversold | --param was 'oversold' but must be name=value",
    "signals rsi --bars aapl-1d --param oversold=no | oversold was no but must be a number",
    "indicator sma --bars aapl-1d --param length=0 | length was 0",
    "signals rsi --bars pom.xml --bad-rows=fix | --bad-rows was 'fix' but must be stop or skip",
    "data resample a b --timeframe 1x | --timeframe: timeframe was '1x'",
    "data synthetic x.csv --bars 0 | --bars was 0 but must be 1 to",
  })
  void refusesWithStatusTwoAndOneSentence(String args, String sentence) {
    Ran ran = Ran.of(args.split(" "));
    assertEquals(2, ran.status(), ran.err());
    assertEquals("", ran.out());
    assertTrue(ran.err().startsWith("phidias: ") && ran.err().contains(sentence), ran.err());
    assertFalse(ran.err().contains("\tat "), ran.err());
  }

  @Test
  void showsAStackTraceOnlyWhenAsked() {
    assertFalse(Ran.of("backtest", "none.yaml").err().contains("\tat "));
    assertTrue(Ran.of("backtest", "none.yaml", "--debug").err().contains("\tat "));
  }
}

package io.github.phidias.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which a configuration can mean something else than it says is refused, with its place. */
class ConfigTrapsTest {
  private static final Path FOLDER = Path.of("/configs");

  private static ConfigDocument yaml(String text) {
    return ConfigDocument.parse("run.yaml", FOLDER, text);
  }

  private static String refusal(String text) {
    return assertThrows(InputException.class, () -> BacktestConfiguration.of(yaml(text), DemoCross.REGISTRY)).getMessage();
  }

  /** A whole configuration with one line of the strategy's parameters changed. */
  private static String parameter(String line) {
    return """
        kind: backtest
        dataset: some-id
        strategy:
          name: demo_cross
          parameters:
            %s
        """.formatted(line);
  }

  private static String simulator(String line) {
    return "kind: backtest\ndataset: some-id\nstrategy: {name: demo_cross}\nsimulator:\n  " + line + "\n";
  }

  @Nested
  class Words {
    @ParameterizedTest
    @ValueSource(strings = {"no", "No", "NO", "yes", "on", "off", "Off", "y", "n", "True", "FALSE"})
    void ofYaml11AreNoBooleans(String word) {
      String message = refusal(parameter("trend_filter: " + word));
      assertTrue(message.startsWith("run.yaml:6:19: strategy.parameters.trend_filter was " + word), message);
      assertTrue(message.contains("write true or false"), message);
    }

    @ParameterizedTest
    @CsvSource({
      "010, a leading zero means octal", "0x10, must be decimal", "0o10, must be decimal", "0b11, must be decimal",
      "1_000, must be a number as in 12", "+5, must be a number as in 12", "10., must be a number as in 12",
      "12:30, quote it", "1:30:00, quote it", "~, write null", "Null, write null", "99999999999999999999, must fit in 64 bits",
    })
    void thatReadersDisagreeAboutAreNoNumbers(String word, String rule) {
      String message = refusal(parameter("fast_period: " + word));
      assertTrue(message.startsWith("run.yaml:6:18: strategy.parameters.fast_period was " + word + ": "), message);
      assertTrue(message.contains(rule), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "NaN", ".nan", "Infinity", "-.inf", "inf", "1e-400"})
    void thatAreNotFiniteNumbersAreRefused(String word) {
      String message = refusal(simulator("commission: " + word));
      assertTrue(message.startsWith("run.yaml:5:15: simulator.commission was " + word + ": "), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NaN\"", "\"1e400\"", "\"0.001\"", "''"})
    void inQuotesAreNoNumbers(String quoted) {
      String message = refusal(simulator("commission: " + quoted));
      assertTrue(message.startsWith("run.yaml:5:15: simulator.commission was \""), message);
      assertTrue(message.contains("must be a number"), message);
    }

    @Test
    void thatAreMissingAreNotNull() {
      String message = refusal(simulator("stop_loss_pct:"));
      assertTrue(message.contains("simulator.stop_loss_pct must have a value; write null"), message);
    }
  }

  @Nested
  class Types {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
      "fast_period: 2.9 | was 2.9 but must be a whole number at least 1 and at most 500",
      "fast_period: \"12\" | was \"12\" but must be a whole number at least 1 and at most 500; write it without quotes",
      "fast_period: true | was true but must be a whole number",
      "fast_period: null | was null but must be a whole number",
      "fast_period: [12] | was a list but must be a whole number",
      "fast_period: 501 | was 501 but must be a whole number at least 1 and at most 500",
      "trend_filter: 1 | was 1 but must be true or false",
      "trend_filter: \"true\" | was \"true\" but must be true or false",
      "smoothing: 0 | was 0 but must be one of its values; known: WILDER, SIMPLE",
      "smoothing: wilda | was \"wilda\" but must be one of its values; did you mean WILDER?",
      "position_size: 0 | was 0 but must be a number above 0 and at most 1",
    })
    void areNotCoerced(String line, String rule) {
      String message = refusal(parameter(line));
      assertTrue(message.contains("strategy.parameters." + line.substring(0, line.indexOf(':')) + " " + rule), message);
    }

    @Test
    void textIsNotANumber() {
      assertTrue(refusal("kind: backtest\ndataset: 12\nstrategy: {name: demo_cross}\n")
          .contains("run.yaml:2:10: dataset was 12 but must be text; put it in quotes"));
    }

    @Test
    void anObjectIsNotAWord() {
      assertTrue(refusal("kind: backtest\ndataset: x\nstrategy: demo_cross\n").contains("strategy was \"demo_cross\" but must be an object"));
    }

    @Test
    void aNumberOrNullSaysWhyItIsNoNumber() {
      assertTrue(refusal(simulator("stop_loss_pct: 2")).contains("simulator.stop_loss_pct was 2 but must be a number above 0 and below 1"));
    }
  }

  @Nested
  class Keys {
    @Test
    void thatAreUnknownAreRefusedWithTheNearest() {
      String message = refusal(simulator("comission: 0.1"));
      assertTrue(message.startsWith("run.yaml:5:3: simulator.comission is not a parameter; did you mean commission?"), message);
    }

    @Test
    void ofTheStrategyAreThoseOfTheNamedOne() {
      String message = refusal(parameter("fast_perod: 3"));
      assertTrue(message.startsWith(
          "run.yaml:6:5: strategy.parameters.fast_perod is not a parameter; did you mean fast_period or slow_period?"), message);
    }

    @Test
    void atTheTopAreChecked() {
      assertTrue(refusal("kind: backtest\ndatset: x\nstrategy: {name: demo_cross}\n").contains("datset is not a key here; did you mean dataset?"));
    }

    @Test
    void thatAreMissingAreNamed() {
      assertTrue(refusal("kind: backtest\ndataset: x\n").contains("the document needs the key strategy"));
      assertTrue(refusal("dataset: x\nstrategy: {name: demo_cross}\n").contains("the document needs the key kind"));
    }

    @Test
    void givenTwiceAreRefused() {
      String message = refusal(simulator("commission: 0.1\n  commission: 0.2"));
      assertTrue(message.startsWith("run.yaml:6:3: simulator.commission was given twice, first in line 5"), message);
    }

    @Test
    void givenOnceInEachSpellingAreRefused() {
      assertTrue(refusal(simulator("stop_loss_pct: 0.1\n  stopLossPct: 0.2")).contains("are the same parameter"));
    }

    @Test
    void inCamelCaseAreTheSameParameter() {
      var read = BacktestConfiguration.of(yaml(simulator("stopLossPct: 0.1")), DemoCross.REGISTRY);
      assertEquals(0.1, read.settings().stopLossPct().orElseThrow());
      assertTrue(refusal(simulator("stopLossPct: 7")).startsWith("run.yaml:5:16: simulator.stop_loss_pct was 7"));
    }
  }

  @Nested
  class Yaml {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
      "a: &x 1 | a has the anchor &x",
      "a: [&x 1, *x] | has the anchor &x",
      "a: *x | a uses the alias *x",
      "a: {<<: {b: 1}} | a.<< is a merge key",
      "a: !!int 1 | a has the tag tag:yaml.org,2002:int",
      "a: !secret x | a has the tag !secret",
      "a: ! x | a has the tag !",
      "? [1, 2] | has a key that is no word",
      "[1, 2] | must be an object",
      "a: @x | not YAML",
      "a: {b: 1 | not YAML",
    })
    void thatSaysMoreThanPlainValuesIsRefused(String text, String rule) {
      String message = refusal(text);
      assertTrue(message.contains(rule), message);
      assertTrue(message.matches("(?s)run\\.yaml:\\d+:\\d+: .*"), message);
    }

    @Test
    void withASecondDocumentIsRefused() {
      assertTrue(refusal("a: 1\n---\nb: 2\n").startsWith("run.yaml:2:1: the document is followed by a second one"));
    }

    @Test
    void withADirectiveIsRefused() {
      assertTrue(refusal("%YAML 1.1\n---\na: 1\n").contains("directive"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n# nothing\n", "---\n"})
    void thatIsEmptyIsRefused(String text) {
      assertTrue(refusal(text).contains("run.yaml:"));
    }

    @Test
    void keepsIsoDatesAsText() {
      var tree = yaml("from: 2013-11-26\nat: 2013-11-26T10:00:00Z\n").tree();
      assertEquals("2013-11-26", tree.get("from").textValue());
      assertEquals("2013-11-26T10:00:00Z", tree.get("at").textValue());
    }
  }

  @Nested
  class Json {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
      "{\"a\": 1, \"a\": 2} | run.json:1:10: a was given twice",
      "{\"a\": 010} | not JSON",
      "{\"a\": NaN} | not JSON",
      "{\"a\": 1e400} | a was 1e400: must be a finite number",
      "{\"a\": 1} {\"b\": 2} | is followed by more text",
      "{\"a\": 1 /* x */} | not JSON",
      "{'a': 1} | not JSON",
      "{\"a\": 1,} | not JSON",
      "{\"a\": | not JSON",
      "[1] | must be an object",
    })
    void isReadAsStrictly(String text, String rule) {
      String message = assertThrows(InputException.class, () -> ConfigDocument.parse("run.json", FOLDER, text)).getMessage();
      assertTrue(message.contains(rule), message);
    }

    @Test
    void givesTheSameTreeAsYaml() {
      String text = "{\"kind\": \"backtest\", \"a\": [1, 2.5, true, null, \"no\"]}";
      assertEquals(ConfigDocument.parse("run.json", FOLDER, text).tree(), yaml(text).tree());
    }
  }

  @Nested
  class Size {
    private String nested(int levels) {
      return "{a: ".repeat(levels) + "1" + "}".repeat(levels);
    }

    @Test
    void mayBe32LevelsDeepAndNotMore() {
      yaml(nested(32));
      assertEquals(ErrorCode.LIMIT_EXCEEDED, assertThrows(InputException.class, () -> yaml(nested(33))).code());
    }

    @Test
    void mayHave65536CharactersInATextAndNotMore() {
      for (String name : new String[] {"run.yaml", "run.json"}) {
        ConfigDocument.parse(name, FOLDER, "{\"a\": \"" + "x".repeat(65536) + "\"}");
        assertEquals(
            ErrorCode.LIMIT_EXCEEDED,
            assertThrows(InputException.class, () -> ConfigDocument.parse(name, FOLDER, "{\"a\": \"" + "x".repeat(65537) + "\"}")).code());
      }
    }

    @Test
    void mayBeOneMegabyteAndNotMore(@TempDir Path folder) throws IOException {
      String atLimit = "a: 1\n#" + "x".repeat((1 << 20) - 6);
      Path file = folder.resolve("big.yaml");
      Files.writeString(file, atLimit);
      ConfigDocument.read(file);
      Files.writeString(file, atLimit + "x");
      assertEquals(ErrorCode.LIMIT_EXCEEDED, assertThrows(InputException.class, () -> ConfigDocument.read(file)).code());
    }

    @Test
    void isCheckedBeforeAnythingIsRead() {
      String bombs = "[".repeat(500_000);
      for (String text : List.of(bombs, "a: " + "9".repeat(4_000_000), "a: " + "9".repeat(1_000_000))) {
        assertEquals(ErrorCode.LIMIT_EXCEEDED, assertThrows(InputException.class, () -> yaml(text)).code());
      }
    }
  }

  @Nested
  class Bytes {
    @TempDir Path folder;

    private ConfigDocument read(byte[] bytes) throws IOException {
      Path file = folder.resolve("run.yaml");
      Files.write(file, bytes);
      return ConfigDocument.read(file);
    }

    @Test
    void mayStartWithAByteOrderMark() throws IOException {
      assertEquals("ü", read("\uFEFFa: ü\n".getBytes(StandardCharsets.UTF_8)).tree().get("a").textValue());
    }

    @Test
    void thatAreNotUtf8AreRefused() {
      assertTrue(assertThrows(InputException.class, () -> read("a: ü\n".getBytes(StandardCharsets.ISO_8859_1)))
          .getMessage().contains("not UTF-8"));
      assertTrue(assertThrows(InputException.class, () -> read("a: 1\n".getBytes(StandardCharsets.UTF_16)))
          .getMessage().contains("not UTF-8"));
    }

    @Test
    void ofNoFileAreRefused() {
      assertTrue(assertThrows(InputException.class, () -> ConfigDocument.read(folder.resolve("none.yaml")))
          .getMessage().contains("no such file"));
      assertTrue(assertThrows(InputException.class, () -> ConfigDocument.read(folder)).getMessage().contains("is a folder"));
    }
  }

  @Nested
  class Schemas {
    private final ObjectNode schema = JsonNodeFactory.instance.objectNode();

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1/x.json", "file:///etc/hostname", "classpath://x.json"})
    void thatReferToAnythingOutsideAreRefused(String reference) {
      schema.putObject("properties").putObject("a").put("$ref", reference);
      assertThrows(IllegalArgumentException.class, () -> new ConfigSchema(schema, Map.of()));
    }

    @Test
    void withAHostilePatternTakeLinearTime() {
      schema.putObject("properties").putObject("a").put("type", "string").put("pattern", "^(.*a){12}$");
      ConfigSchema compiled = new ConfigSchema(schema, Map.of());
      ConfigDocument document = yaml("a: " + "a".repeat(11) + "b".repeat(5_000) + "\n");
      assertEquals(1, compiled.check(document).size());
    }

    @Test
    void reportEverythingAtOnceByAscendingPointer() {
      String message = refusal("""
          kind: backtest
          dataset: x
          zebra: 1
          strategy: {name: demo_cross, parameters: {slow_period: 1, fast_period: 0}}
          simulator: {slippage: 2, fill: never}
          """);
      assertEquals(
          "simulator.fill simulator.slippage strategy.parameters.fast_period strategy.parameters.slow_period zebra",
          String.join(" ", message.lines().map(line -> line.split(" ")[1]).toList()));
    }
  }
}

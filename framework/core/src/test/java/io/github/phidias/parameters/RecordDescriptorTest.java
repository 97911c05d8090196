package io.github.phidias.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordDescriptorTest {
  enum Side { BULLISH, BEARISH, BOTH }

  record Window(
      @Param(value = "8", min = 0, max = 23) int startHour,
      @Param(value = "UTC") String zone) {}

  record Sample(
      @Param(value = "12", min = 1, max = 500, alias = {"fast", "ema_fast"}) int fastPeriod,
      @Param(value = "1000000000000", min = 0) long budget,
      @Param(value = "0.5", min = 0, max = 1, aboveMin = true, unit = "fraction", description = "Part of equity.") double size,
      @Param(value = "both") Side direction,
      @Param(value = "false") boolean allowShort,
      @Param(value = "none") String label,
      @Param(value = "null", min = 0, max = 1, belowMax = true) OptionalDouble stopLoss,
      @Param(value = "null") Optional<Window> window) {
    Sample {
      if (label.equals("bad")) {
        throw new IllegalArgumentException("label must not be bad");
      }
    }
  }

  private static final RecordDescriptor<Sample> SAMPLE = RecordDescriptor.of(Sample.class);

  @Nested
  class Create {
    @Test
    void takesTheDefaultsOfTheRest() {
      Sample plain = SAMPLE.create(Map.of());
      assertEquals(
          new Sample(12, 1_000_000_000_000L, 0.5, Side.BOTH, false, "none", OptionalDouble.empty(), Optional.empty()), plain);
      assertEquals(7, SAMPLE.create(Map.of("fast_period", 7)).fastPeriod());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast_period", "fastPeriod", "fast", "ema_fast"})
    void findsAParameterBySnakeCaseCamelCaseAndAlias(String name) {
      assertEquals(7, SAMPLE.create(Map.of(name, 7)).fastPeriod());
    }

    @Test
    void refusesOneParameterUnderTwoNames() {
      Map<String, Object> twice = new LinkedHashMap<>();
      twice.put("fast_period", 7);
      twice.put("fast", 7);
      assertRefused(ErrorCode.BAD_PARAMETER, "fast", twice);
    }

    @Test
    void refusesAnUnknownNameWithTheNearestBeforeAnyValueIsRead() {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("size", "wrong");
      values.put("fast_perod", 5);
      var thrown = assertThrows(InputException.class, () -> SAMPLE.create(values));
      assertEquals(ErrorCode.UNKNOWN_PARAMETER, thrown.code());
      assertEquals("fast_perod", thrown.field());
      assertTrue(thrown.getMessage().contains("did you mean fast_period"), thrown.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501, Integer.MAX_VALUE})
    void refusesAWholeNumberOutOfRange(int value) {
      assertRefused(ErrorCode.BAD_PARAMETER, "fast_period", Map.of("fast", value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.5, Double.NaN, Double.POSITIVE_INFINITY, 1e300})
    void refusesAFractionForAWholeNumber(double value) {
      assertRefused(ErrorCode.BAD_PARAMETER, "fast_period", Map.of("fast_period", value));
      assertRefused(ErrorCode.BAD_PARAMETER, "budget", Map.of("budget", value));
    }

    @Test
    void readsEveryKindOfNumberWithoutRounding() {
      assertEquals(7, SAMPLE.create(Map.of("fast_period", 7.0)).fastPeriod());
      assertEquals(7, SAMPLE.create(Map.of("fast_period", 7L)).fastPeriod());
      assertEquals(7, SAMPLE.create(Map.of("fast_period", new BigDecimal("7.00"))).fastPeriod());
      assertEquals(0.25, SAMPLE.create(Map.of("size", new BigDecimal("0.25"))).size());
      assertEquals(1, SAMPLE.create(Map.of("size", 1)).size());
      assertRefused(ErrorCode.BAD_PARAMETER, "fast_period", Map.of("fast_period", new BigDecimal("2.5")));
      assertRefused(ErrorCode.BAD_PARAMETER, "fast_period", Map.of("fast_period", 1L << 32 | 5));
      assertRefused(ErrorCode.BAD_PARAMETER, "budget", Map.of("budget", BigInteger.TWO.pow(64)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesANumberOutOfRange(double value) {
      assertRefused(ErrorCode.BAD_PARAMETER, "size", Map.of("size", value));
    }

    @Test
    void minsAndMaxesMayBeOpen() {
      assertEquals(1, SAMPLE.create(Map.of("size", 1.0)).size());
      assertEquals(OptionalDouble.of(0), SAMPLE.create(Map.of("stop_loss", 0.0)).stopLoss());
      assertRefused(ErrorCode.BAD_PARAMETER, "stop_loss", Map.of("stop_loss", 1.0));
    }

    @Test
    void refusesAnotherType() {
      assertRefused(ErrorCode.BAD_PARAMETER, "fast_period", Map.of("fast_period", "12"));
      assertRefused(ErrorCode.BAD_PARAMETER, "size", Map.of("size", true));
      assertRefused(ErrorCode.BAD_PARAMETER, "allow_short", Map.of("allow_short", 1));
      assertRefused(ErrorCode.BAD_PARAMETER, "allow_short", Map.of("allow_short", "true"));
      assertRefused(ErrorCode.BAD_PARAMETER, "label", Map.of("label", 1));
      assertRefused(ErrorCode.BAD_PARAMETER, "direction", Map.of("direction", "sideways"));
      assertRefused(ErrorCode.BAD_PARAMETER, "direction", Map.of("direction", 1));
      assertRefused(ErrorCode.BAD_PARAMETER, "window", Map.of("window", 5));
      assertRefused(ErrorCode.BAD_PARAMETER, "size", Map.of("size", List.of(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bullish", "BULLISH", "Bullish", " bullish "})
    void readsEnumsInAnyCase(String text) {
      assertEquals(Side.BULLISH, SAMPLE.create(Map.of("direction", text)).direction());
    }

    @Test
    void nullIsAValueOfOptionalParametersOnly() {
      Map<String, Object> nothing = new HashMap<>();
      nothing.put("stop_loss", null);
      nothing.put("window", null);
      assertEquals(OptionalDouble.empty(), SAMPLE.create(nothing).stopLoss());
      Map<String, Object> none = new HashMap<>();
      none.put("size", null);
      assertRefused(ErrorCode.BAD_PARAMETER, "size", none);
    }

    @Test
    void readsNestedRecordsWithTheirOwnPaths() {
      assertEquals(
          Optional.of(new Window(9, "UTC")), SAMPLE.create(Map.of("window", Map.of("start_hour", 9))).window());
      assertEquals(
          Optional.of(new Window(9, "UTC")), SAMPLE.create(Map.of("window", new Window(9, "UTC"))).window());
      assertRefused(ErrorCode.BAD_PARAMETER, "window.start_hour", Map.of("window", Map.of("startHour", 24)));
      assertRefused(ErrorCode.UNKNOWN_PARAMETER, "window.begin", Map.of("window", Map.of("begin", 1)));
    }

    @Test
    void aRefusalOfTheRecordItselfIsAnInputError() {
      var thrown = assertThrows(InputException.class, () -> SAMPLE.create(Map.of("label", "bad")));
      assertEquals(ErrorCode.BAD_PARAMETER, thrown.code());
      assertTrue(thrown.getMessage().contains("label must not be bad"), thrown.getMessage());
    }

    @Test
    void valuesAndBackAreTheSame() {
      Sample sample = new Sample(
          3, 5, 0.25, Side.BEARISH, true, "x", OptionalDouble.of(0.02), Optional.of(new Window(1, "Europe/Berlin")));
      Map<String, Object> values = SAMPLE.values(sample);
      assertEquals(SAMPLE.names(), List.copyOf(values.keySet()));
      assertEquals(sample, SAMPLE.create(values));
      assertEquals(SAMPLE.create(Map.of()), SAMPLE.create(SAMPLE.values(SAMPLE.create(Map.of()))));
    }

    private static void assertRefused(ErrorCode code, String field, Map<String, ?> values) {
      var thrown = assertThrows(InputException.class, () -> SAMPLE.create(values));
      assertEquals(code, thrown.code());
      assertEquals(field, thrown.field());
    }
  }

  @Nested
  class Text {
    @ParameterizedTest
    @CsvSource({"fast_period, ' 7 ', 7", "size, 2.5e-1, 0.25", "size, .5, 0.5", "direction, Bearish, BEARISH", "allow_short, true, true", "label, 12, 12"})
    void isReadAsTyped(String name, String text, String value) {
      assertEquals(value, SAMPLE.parameter(name).readText(text).toString());
    }

    @ParameterizedTest
    @CsvSource({"fast_period, 7.5", "fast_period, seven", "fast_period, ''", "fast_period, 0x10", "size, NaN", "size, 1d", "size, '0,5'", "allow_short, yes", "allow_short, TRUE", "window, '{}'", "size, null"})
    void isRefusedWhenItIsNone(String name, String text) {
      ParameterDescriptor parameter = SAMPLE.parameter(name);
      var thrown = assertThrows(InputException.class, () -> parameter.readText(text));
      assertEquals(name, thrown.field());
    }

    @Test
    void nullClearsAnOptionalParameter() {
      assertEquals(OptionalDouble.empty(), SAMPLE.parameter("stop_loss").readText("null"));
      assertEquals(Optional.empty(), SAMPLE.parameter("window").readText("NULL"));
    }
  }

  @Nested
  class Description {
    @Test
    void saysNameTypeDefaultRangeAndUnit() {
      ParameterDescriptor fast = SAMPLE.parameters().getFirst();
      assertEquals("fast_period", fast.name());
      assertEquals("int", fast.typeName());
      assertEquals(12, fast.defaultValue());
      assertEquals("1..500", fast.range());
      assertEquals(List.of("fast", "ema_fast"), fast.aliases());
      assertEquals("> 0 and <= 1", SAMPLE.parameter("size").range());
      assertEquals(">= 0", SAMPLE.parameter("budget").range());
      assertEquals("BULLISH|BEARISH|BOTH", SAMPLE.parameter("direction").typeName());
      assertEquals("number or null", SAMPLE.parameter("stop_loss").typeName());
    }

    @Test
    void namesAreSnakeCaseWhateverTheLocale() {
      assertEquals("fast_period", RecordDescriptor.snake("fastPeriod"));
      assertEquals("rsi14_length", RecordDescriptor.snake("rsi14Length"));
      assertEquals("size", RecordDescriptor.snake("size"));
    }

    @Test
    void aTypeThatCannotBeAParameterIsRefusedWithItsName() {
      record NoParam(int x) {}
      record BadType(@Param("1") float x) {}
      record BadDefault(@Param(value = "5", max = 4) int x) {}
      assertTrue(assertThrows(IllegalArgumentException.class, () -> RecordDescriptor.of(NoParam.class)).getMessage().contains("NoParam.x"));
      assertTrue(assertThrows(IllegalArgumentException.class, () -> RecordDescriptor.of(BadType.class)).getMessage().contains("float"));
      assertThrows(InputException.class, () -> RecordDescriptor.of(BadDefault.class));
      assertThrows(IllegalArgumentException.class, () -> RecordDescriptor.of(String.class));
    }
  }

  @Nested
  class JsonSchema {
    private final Schema schema =
        SchemaLoader.builder().draftV7Support().schemaJson(new JSONObject(SAMPLE.schema().toString())).build().load().build();

    @ParameterizedTest
    @ValueSource(strings = {
      "{}", "{'fast_period':7}", "{'fastPeriod':7}", "{'ema_fast':500}", "{'size':1}", "{'direction':'bullish'}", "{'direction':'BOTH'}",
      "{'stop_loss':null}", "{'stop_loss':0}", "{'window':null}", "{'window':{}}", "{'window':{'start_hour':23,'zone':'UTC'}}",
      "{'allow_short':true,'label':'x'}",
    })
    void acceptsWhatCreateAccepts(String text) {
      JSONObject document = new JSONObject(text.replace('\'', '"'));
      schema.validate(document);
      SAMPLE.create(plain(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {
      "{'fast_perod':7}", "{'fast_period':0}", "{'fast_period':501}", "{'fast_period':2.5}", "{'fast_period':'7'}", "{'fast_period':null}",
      "{'size':0}", "{'size':1.1}", "{'direction':'sideways'}", "{'stop_loss':1}", "{'window':{'start_hour':24}}", "{'window':{'x':1}}",
      "{'allow_short':1}", "{'label':1}",
    })
    void refusesWhatCreateRefuses(String text) {
      JSONObject document = new JSONObject(text.replace('\'', '"'));
      assertThrows(ValidationException.class, () -> schema.validate(document));
      Map<String, Object> values = plain(document);
      assertThrows(InputException.class, () -> SAMPLE.create(values));
    }

    @Test
    void holdsTheDefaults() {
      JSONObject properties = new JSONObject(SAMPLE.schema().toString()).getJSONObject("properties");
      assertEquals(12, properties.getJSONObject("fast_period").getInt("default"));
      assertEquals("BOTH", properties.getJSONObject("direction").getString("default"));
      assertEquals("Part of equity. (fraction)", properties.getJSONObject("size").getString("description"));
    }

    private static Map<String, Object> plain(JSONObject document) {
      Map<String, Object> values = document.toMap();
      return values;
    }
  }
}

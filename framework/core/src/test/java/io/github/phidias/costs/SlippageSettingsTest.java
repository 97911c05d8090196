package io.github.phidias.costs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlippageSettingsTest {
  private static Map<String, Object> values(String text) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String pair : text.strip().split(" +")) {
      String[] parts = pair.split("=");
      values.put(parts[0], parts[1].matches("[-0-9.]+") ? (Object) Double.valueOf(parts[1]) : parts[1]);
    }
    return values;
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "kind=FRACTION | fraction was not given but kind FRACTION needs it",
    "kind=NONE fraction=0.1 | fraction was 0.1 but must be >= 0 and < 0.1",
    "kind=NONE fraction=0.01 | fraction was 0.01 but kind NONE does not use it; leave it out, or set the kind that does",
    "kind=FRACTION fraction=0.01 ticks=2 | ticks was 2.0 but kind FRACTION does not use it; leave it out, or set the kind that does",
    "kind=TICKS tick_size=0.5 | ticks was not given but kind TICKS needs it",
    "kind=TICKS ticks=1 | tick_size was not given but kind TICKS needs it",
    "kind=TICKS ticks=1.5 tick_size=0.5 | ticks was 1.5 but must be a whole number",
    "kind=TICKS ticks=-1 tick_size=0.5 | ticks was -1.0 but must be >= 0",
    "kind=TICKS ticks=1 tick_size=0 | tick_size was 0.0 but must be > 0",
    "kind=SPREAD entry_spread=0.01 | half_spread was not given but kind SPREAD needs it",
    "kind=SPREAD half_spread=0.01 entry_spread=0.01 | entry_spread was 0.01 but kind SPREAD does not use it; leave it out, or set the kind that does",
    "kind=ENTRY_SPREAD | entry_spread was not given but kind ENTRY_SPREAD needs it",
    "kind=VOLATILITY multiple=1 bars=14 | measure was NONE but kind VOLATILITY needs one; give ATR or STDEV",
    "kind=VOLATILITY measure=ATR bars=14 | multiple was not given but kind VOLATILITY needs it",
    "kind=VOLATILITY measure=ATR multiple=1 | bars was not given but kind VOLATILITY needs it",
    "kind=VOLATILITY measure=ATR multiple=1 bars=1 | bars was 1.0 but must be 2..1000",
    "kind=VOLATILITY measure=ATR multiple=1 bars=2.5 | bars was 2.5 but must be a whole number",
    "kind=VOLUME_SHARE measure=STDEV multiple=1 bars=14 | measure was STDEV but kind VOLUME_SHARE does not use it; leave it out",
    "kind=VOLUME_SHARE multiple=-1 bars=14 | multiple was -1.0 but must be >= 0",
    "kind=PERCENT fraction=0.01 | kind was PERCENT but must be one of NONE, FRACTION, TICKS, SPREAD, ENTRY_SPREAD, VOLATILITY, VOLUME_SHARE",
  })
  void aValueThatIsMissingOrNotReadIsRefused(String given, String message) {
    var thrown = assertThrows(InputException.class, () -> SlippageSettings.of(values(given)));
    assertEquals(message, thrown.getMessage());
    assertEquals(message.substring(0, message.indexOf(' ')), thrown.field());
    assertEquals(ErrorCode.BAD_PARAMETER, thrown.code());
  }

  @Test
  void anUnknownNameIsRefusedWithTheNearest() {
    var thrown = assertThrows(InputException.class, () -> SlippageSettings.of(Map.of("kind", "SPREAD", "halfspread", 0.1)));
    assertEquals(ErrorCode.UNKNOWN_PARAMETER, thrown.code());
    assertTrue(thrown.getMessage().contains("did you mean half_spread"), thrown.getMessage());
  }

  @Test
  void theSchemaKnowsEveryValueAndItsRange() {
    JsonNode properties = SlippageSettings.DESCRIPTOR.schema().get("properties");
    assertEquals(0.1, properties.at("/half_spread/anyOf/0/exclusiveMaximum").doubleValue());
    assertTrue(properties.at("/kind/enum").toString().contains("\"volume_share\""));
  }

  @Test
  void valuesMakeTheSameSettingsAgain() {
    SlippageSettings settings = SlippageSettings.of(values("kind=VOLATILITY measure=ATR multiple=0.5 bars=14"));
    assertEquals(settings, SlippageSettings.of(settings.values()));
    assertEquals(SlippageKind.NONE, SlippageSettings.none().kind());
    assertEquals(0.01, SlippageSettings.fraction(0.01).fraction().orElseThrow());
  }
}

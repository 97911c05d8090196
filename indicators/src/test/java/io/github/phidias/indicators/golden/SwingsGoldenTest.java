package io.github.phidias.indicators.golden;

import static io.github.phidias.golden.GoldenCalls.number;
import static io.github.phidias.golden.GoldenCalls.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.Column;
import io.github.phidias.golden.GoldenCalls;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.indicators.swings.Swings;
import io.github.phidias.swings.Swing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

class SwingsGoldenTest {
  @GoldenFactory
  Stream<DynamicNode> swingDetection() {
    return GoldenCalls.of("fibonacci", "swing_detection", SwingsGoldenTest::detected, "high", "low", "k", "min_range_fraction", "query");
  }

  private static Map<String, Object> detected(JsonNode input) {
    Swings swings = Swings.of(
        Column.wrap(numbers(input, "high")), Column.wrap(numbers(input, "low")), (int) number(input, "k"),
        number(input, "min_range_fraction"));
    Map<String, Object> at = new LinkedHashMap<>();
    for (double bar : numbers(input, "query")) {
      at.put(String.valueOf((int) bar), swings.swingAt((int) bar).map(SwingsGoldenTest::fields).orElse(null));
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("pivots", swings.length() == 0 ? List.of() : swings.pivotsAt(swings.length() - 1).stream().map(pivot -> Map.of(
        "index", pivot.index(), "type", pivot.type().name(), "price", pivot.price(), "confirmed_at", pivot.confirmedAt())).toList());
    out.put("swing_at", at);
    return out;
  }

  private static Map<String, Object> fields(Swing swing) {
    return Map.of(
        "low", swing.low(), "high", swing.high(), "direction", swing.direction().name(), "start_index", swing.start(),
        "end_index", swing.end(), "confirmed_at", swing.confirmedAt());
  }
}

package io.github.phidias.indicators.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenNumbers;
import io.github.phidias.golden.GoldenReader;
import io.github.phidias.golden.GoldenSeries;
import io.github.phidias.golden.Keys;
import io.github.phidias.indicators.FvgDirection;
import io.github.phidias.indicators.FvgZone;
import io.github.phidias.indicators.FvgZones;
import io.github.phidias.indicators.Indicators;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

class FvgZonesGoldenTest {
  @GoldenFactory
  Stream<DynamicNode> zones() {
    return GoldenReader.of("strategies", "fvg-zones").usedForBars().used("params", "expected").cases(this::check);
  }

  private void check(GoldenCase golden) {
    JsonNode params = golden.object("params", "min_gap_size", "direction");
    FvgDirection direction = FvgDirection.valueOf(params.path("direction").asText("both").toUpperCase(Locale.ROOT));
    FvgZones zones = Indicators.of(BarColumns.of(GoldenSeries.bars(golden)))
        .fvgZones(params.path("min_gap_size").asDouble(0), direction);
    for (JsonNode expected : golden.get("expected")) {
      Keys.of(golden.where() + " zone", expected)
          .used("middle", "confirm", "direction", "gap_low", "gap_high", "size", "first_touch", "filled").check();
    }
    List<Map<String, Object>> ours = new ArrayList<>();
    for (int i = 0; i < zones.size(); i++) {
      ours.add(fields(zones.get(i)));
    }
    GoldenNumbers.assertMatches(golden.where(), golden.get("expected"), ours);
  }

  private static Map<String, Object> fields(FvgZone zone) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("middle", zone.middle());
    out.put("confirm", zone.confirm());
    out.put("direction", zone.direction().toString());
    out.put("gap_low", zone.gapLow());
    out.put("gap_high", zone.gapHigh());
    out.put("size", zone.size());
    out.put("first_touch", orNull(zone.firstTouch()));
    out.put("filled", orNull(zone.filled()));
    return out;
  }

  private static Integer orNull(OptionalInt index) {
    return index.isPresent() ? index.getAsInt() : null;
  }
}

package io.github.phidias.indicators.golden;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenNumbers;
import io.github.phidias.golden.GoldenReader;
import io.github.phidias.golden.GoldenSeries;
import io.github.phidias.golden.Keys;
import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorRegistry;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

class IndicatorGoldenTest {
  private final IndicatorRegistry registry = IndicatorRegistry.load();

  @GoldenFactory
  Stream<DynamicNode> indicators() {
    return reader("indicator").cases(this::check);
  }

  @GoldenFactory
  Stream<DynamicNode> edges() {
    return reader("indicator-edge").cases(this::check);
  }

  private static GoldenReader reader(String kind) {
    return GoldenReader.of("strategies", kind).usedForBars().used("indicator", "params", "expected");
  }

  private void check(GoldenCase golden) {
    IndicatorDescriptor descriptor = registry.find(golden.text("indicator"));
    Map<String, Object> parameters = golden.find("params").isPresent() ? golden.map("params") : Map.of();
    SequencedMap<String, Column> ours = descriptor.compute(BarColumns.of(GoldenSeries.bars(golden)), parameters);
    JsonNode expected = golden.get("expected");
    Keys.of(golden.where() + " .expected", expected).used(descriptor.outputs().toArray(String[]::new)).check();
    assertTrue(!expected.isEmpty(), golden.where() + " expects nothing");
    expected.properties().forEach(output ->
        GoldenNumbers.assertClose(golden.where() + " " + output.getKey(), output.getValue(), ours.get(output.getKey())));
  }
}

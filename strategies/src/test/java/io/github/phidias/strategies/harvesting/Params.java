package io.github.phidias.strategies.harvesting;

import io.github.phidias.golden.GoldenNumbers.Tolerance;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters as the golden files write them. */
final class Params {
  static final Tolerance TOLERANCE = new Tolerance(1e-9, 1e-9);

  private Params() {}

  /** The lot is text there, so that it is an exact decimal; how orders fill is the simulator's. */
  static VolatilityHarvesting of(Map<String, Object> golden) {
    Map<String, Object> values = new LinkedHashMap<>(golden);
    values.remove("fillModel");
    values.computeIfPresent("lotStep", (key, text) -> Double.valueOf(text.toString()));
    return VolatilityHarvesting.of(values);
  }
}

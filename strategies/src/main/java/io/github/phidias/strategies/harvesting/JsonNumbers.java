package io.github.phidias.strategies.harvesting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the answers hold them: null for what is not known. */
final class JsonNumbers {
  private JsonNumbers() {}

  static void put(ObjectNode node, String key, double value) {
    if (Double.isFinite(value)) {
      node.put(key, value);
    } else {
      node.putNull(key);
    }
  }

  /** A fraction as percent with two decimals. */
  static void putPercent(ObjectNode node, String key, double fraction) {
    put(node, key, Double.isFinite(fraction)
        ? BigDecimal.valueOf(100 * fraction).setScale(2, RoundingMode.HALF_UP).doubleValue() : fraction);
  }
}

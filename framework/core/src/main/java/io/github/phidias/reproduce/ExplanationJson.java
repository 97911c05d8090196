package io.github.phidias.reproduce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.simulation.Explanation;
import java.time.Instant;

/** Why signals and orders led to nothing, the most frequent reason first. */
final class ExplanationJson {
  private ExplanationJson() {}

  static void write(ArrayNode node, Explanation explanation) {
    for (Explanation.Row row : explanation.rows()) {
      ArrayNode first = node.addObject()
          .put("code", row.code()).put("meaning", row.meaning()).put("count", row.count()).putArray("first_bars");
      row.first().forEach(at ->
          first.addObject().put("index", at.index()).put("time", Instant.ofEpochMilli(at.time()).toString()));
    }
  }
}

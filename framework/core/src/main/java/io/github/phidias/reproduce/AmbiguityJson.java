package io.github.phidias.reproduce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.simulation.Ambiguity;
import io.github.phidias.simulation.Metrics;

/** One strategy under every intrabar policy: figures by policy, and between which curves the equity lies. */
final class AmbiguityJson {
  private AmbiguityJson() {}

  static void write(ObjectNode node, Ambiguity ambiguity, Bars bars) {
    ObjectNode policies = node.putObject("policies");
    ambiguity.results().forEach((policy, result) -> {
      Metrics m = result.metrics();
      policies.putObject(policy.name())
          .put("final_equity", m.finalEquity()).put("total_return", m.totalReturn()).put("max_drawdown", m.maxDrawdown())
          .put("total_trades", m.totalTrades()).put("ambiguous_bars", result.ambiguousBars());
    });
    node.put("least_final_equity", ambiguity.leastFinal()).put("greatest_final_equity", ambiguity.greatestFinal());
    double widest = ambiguity.widest();
    if (Double.isFinite(widest)) {
      node.put("widest", widest);
    } else {
      // The lower curve is at zero: there is no fraction of it.
      node.putNull("widest");
    }
    node.put("widest_index", ambiguity.widestAt()).put("widest_time", bars.openInstant(ambiguity.widestAt()).toString());
    column(node.putArray("lower"), ambiguity.lower());
    column(node.putArray("upper"), ambiguity.upper());
  }

  private static void column(ArrayNode node, Column column) {
    for (int i = 0; i < column.length(); i++) {
      node.add(column.get(i));
    }
  }
}

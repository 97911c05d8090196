package io.github.phidias.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import java.time.Instant;

/**
 * Results over several instruments as JSON: {@code instruments} (strategy, trades, pnl, open quantity, blocked entries and
 * reasons of each), {@code metrics}, {@code trade_history} with an {@code instrument} each, {@code equity_curve} (an object
 * from the ISO-8601 UTC instant at which bars closed to value), {@code warnings, provenance}. Names are otherwise those of
 * {@link ResultJson}. The order in which the instruments were listed leaves no trace.
 */
public final class PortfolioJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PortfolioJson() {}

  /** The whole result. */
  public static ObjectNode of(PortfolioResult result) {
    ObjectNode node = NODES.objectNode();
    ObjectNode instruments = node.putObject("instruments");
    for (Bars bars : result.bars()) {
      instruments.set(bars.instrument().toString(), instrument(result, bars.instrument()));
    }
    node.set("metrics", ResultJson.metrics(result.metrics(), result.blockedEntries()));
    var trades = node.putArray("trade_history");
    for (PortfolioResult.InstrumentTrade t : result.trades()) {
      trades.add(ResultJson.trade(NODES.objectNode().put("instrument", t.instrument().toString()), t.trade()));
    }
    ObjectNode equity = node.putObject("equity_curve");
    for (int step = 0; step < result.equity().length(); step++) {
      equity.put(Instant.ofEpochMilli(result.time(step)).toString(), result.equity().get(step));
    }
    var warnings = node.putArray("warnings");
    result.warnings().forEach(warnings::add);
    node.set("provenance", provenance(result));
    return node;
  }

  /** The whole result as text, indented, with a line feed at the end. */
  public static String text(PortfolioResult result) {
    return ResultJson.text(of(result));
  }

  private static ObjectNode instrument(PortfolioResult result, Instrument instrument) {
    ObjectNode node = NODES.objectNode()
        .put("strategy", result.strategy(instrument)).put("trades", result.trades(instrument)).put("pnl", result.pnl(instrument))
        .put("open_quantity", result.openQuantity(instrument));
    ObjectNode blocked = node.putObject("blocked_entries");
    result.blockedEntries(instrument).forEach((gate, count) -> blocked.put(gate.name(), count));
    ObjectNode reasons = node.putObject("reasons");
    result.reasons(instrument).forEach((reason, count) -> reasons.put(reason.name(), count));
    return node;
  }

  private static ObjectNode provenance(PortfolioResult result) {
    ObjectNode node = NODES.objectNode();
    var data = node.putArray("data");
    for (Bars bars : result.bars()) {
      data.addObject()
          .put("data_hash", bars.contentHash()).put("instrument", bars.instrument().toString())
          .put("timeframe", bars.timeframe().toString()).put("bars", bars.size());
    }
    var strategies = node.putArray("strategies");
    for (StrategyIdentity identity : result.strategies()) {
      strategies.addObject().put("strategy", identity.name()).set("parameters", MAPPER.valueToTree(identity.parameters()));
    }
    node.set("settings", MAPPER.valueToTree(result.settings().values()));
    return node.put("engine_version", EngineVersion.current());
  }
}

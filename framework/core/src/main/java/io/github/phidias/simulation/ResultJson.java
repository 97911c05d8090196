package io.github.phidias.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Results as JSON with the names of the specification: {@code strategy, metrics, trade_history, equity_curve} (an object
 * from ISO-8601 UTC bar time to value), {@code reasons, holding, intrabar, warnings, provenance}. Undefined figures are null.
 */
public final class ResultJson {
  /** Version of the form of a result; a reader of another one refuses it. */
  public static final int SCHEMA_VERSION = 2;

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ResultJson() {}

  /** The whole result. */
  public static ObjectNode of(SimulationResult result) {
    return of(result, result.provenance());
  }

  /** The whole result, with a provenance that says more than the result itself can. */
  public static ObjectNode of(SimulationResult result, Provenance provenance) {
    ObjectNode node = NODES.objectNode();
    node.put("strategy", result.strategy());
    node.set("metrics", metrics(result));
    var trades = node.putArray("trade_history");
    result.trades().forEach(t -> trades.add(trade(t)));
    ObjectNode equity = node.putObject("equity_curve");
    for (int i = 0; i < result.bars().size(); i++) {
      equity.put(result.bars().openInstant(i).toString(), result.equity().get(i));
    }
    ObjectNode reasons = node.putObject("reasons");
    result.reasons().forEach((reason, count) -> reasons.put(reason.name(), count));
    node.putObject("holding").put("funding", result.totalFunding()).put("interest", result.totalInterest())
        .put("dividends", result.totalDividends());
    node.putObject("intrabar")
        .put("policy", result.settings().intrabar().name()).put("ambiguous_bars", result.ambiguousBars());
    var warnings = node.putArray("warnings");
    result.warnings().forEach(warnings::add);
    node.set("provenance", provenance(provenance));
    return node;
  }

  /** The whole result as text, indented, with a line feed at the end. */
  public static String text(SimulationResult result) {
    return text(of(result));
  }

  /** A result or an extended one as text: the form of every result file. */
  public static String text(ObjectNode result) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(result).replace(System.lineSeparator(), "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The figures and the entries blocked by gate. */
  public static ObjectNode metrics(SimulationResult result) {
    return metrics(result.metrics(), result.blockedEntries());
  }

  static ObjectNode metrics(Metrics m, Map<Gate, Integer> blockedEntries) {
    ObjectNode node = NODES.objectNode();
    node.put("total_trades", m.totalTrades()).put("winning_trades", m.winningTrades())
        .put("losing_trades", m.losingTrades()).put("breakeven_trades", m.breakevenTrades());
    node.put("win_rate", m.winRate()).put("total_pnl", m.totalPnl()).put("total_return", m.totalReturn())
        .put("final_equity", m.finalEquity()).put("gross_profit", m.grossProfit()).put("gross_loss", m.grossLoss());
    put(node, "profit_factor", m.profitFactor());
    put(node, "avg_trade", m.avgTrade());
    put(node, "avg_win", m.avgWin());
    put(node, "avg_loss", m.avgLoss());
    node.put("max_consecutive_losses", m.maxConsecutiveLosses()).put("max_drawdown", m.maxDrawdown());
    put(node, "sharpe_ratio", m.sharpeRatio());
    put(node, "sortino_ratio", m.sortinoRatio());
    put(node, "cagr", m.cagr());
    put(node, "calmar_ratio", m.calmarRatio());
    node.put("exposure", m.exposure()).put("total_commission", m.totalCommission()).put("total_slippage", m.totalSlippage())
        .put("turnover", m.turnover()).put("buy_and_hold_return", m.buyAndHoldReturn()).put("periods_per_year", m.periodsPerYear());
    ObjectNode blocked = node.putObject("blocked_entries");
    blockedEntries.forEach((gate, count) -> blocked.put(gate.name(), count));
    return node;
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(name, value.getAsDouble());
    } else {
      node.putNull(name);
    }
  }

  private static ObjectNode trade(Trade t) {
    return trade(NODES.objectNode(), t);
  }

  static ObjectNode trade(ObjectNode node, Trade t) {
    return node
        .put("id", t.id()).put("side", t.side().name())
        .put("entry_index", t.entryIndex()).put("entry_time", t.entryTime()).put("entry_price", t.entryPrice())
        .put("exit_index", t.exitIndex()).put("exit_time", t.exitTime()).put("exit_price", t.exitPrice())
        .put("quantity", t.quantity()).put("entry_commission", t.entryCommission()).put("exit_commission", t.exitCommission())
        .put("slippage_cost", t.slippageCost()).put("gross_pnl", t.grossPnl()).put("pnl", t.pnl())
        .put("return_pct", t.returnPct()).put("bars_held", t.barsHeld()).put("exit_reason", t.exitReason().name());
  }

  private static ObjectNode provenance(Provenance p) {
    ObjectNode node = NODES.objectNode().put("schema_version", SCHEMA_VERSION);
    node.set("source", p.source().map(ResultJson::source).orElse(null));
    node.put("data_hash", p.dataHash()).put("instrument", p.instrument()).put("timeframe", p.timeframe())
        .put("bars", p.bars()).put("strategy", p.strategy());
    node.set("parameters", MAPPER.valueToTree(p.parameters()));
    node.set("settings", MAPPER.valueToTree(p.settings()));
    var inputs = node.putArray("inputs");
    p.inputs().forEach(input -> inputs.add(input(input)));
    ObjectNode session = node.putObject("session")
        .put("zone", p.session().zone().getId()).put("start", p.session().start()).put("end", p.session().end());
    var weekdays = session.putArray("weekdays");
    p.session().weekdays().forEach(day -> weekdays.add(day.name().toLowerCase(Locale.ROOT)));
    return node.put("seed", p.seed()).put("engine_version", p.engineVersion()).put("engine_hash", p.engineHash())
        .put("strategy_hash", p.strategyHash().orElse(null));
  }

  private static ObjectNode input(InputSource input) {
    ObjectNode node = NODES.objectNode().put("name", input.kind().key());
    input.source().ifPresent(source -> {
      source.dataset().ifPresent(id -> node.put("dataset", id));
      source.file().ifPresent(path -> node.put("file", path));
      if (input.kind() == InputKind.FINER_BARS) {
        source.file().ifPresent(path -> node.put("skip_bad_rows", source.skipBadRows()));
      }
    });
    input.timeframe().ifPresent(length -> node.put("timeframe", length));
    input.hash().ifPresent(hash -> node.put(input.kind() == InputKind.FINER_BARS ? "data_hash" : "sha256", hash));
    return node;
  }

  private static ObjectNode source(DataSource source) {
    ObjectNode node = NODES.objectNode();
    source.dataset().ifPresent(id -> node.put("dataset", id));
    source.file().ifPresent(path -> node.put("file", path).put("skip_bad_rows", source.skipBadRows()));
    return node.put("from", source.from().map(Instant::toString).orElse(null))
        .put("to", source.to().map(Instant::toString).orElse(null));
  }
}
